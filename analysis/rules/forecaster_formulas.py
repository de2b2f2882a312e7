"""The formulas of the forecaster, with the settings that calculate filled in; the same in every language.

What is learned of a panel: m(t) the common mean, s² the variance of a one-year change,
V the variance between municipalities. Source: TR-4, method.md section 4.
"""

from analysis.forecast import settings
from analysis.forecast.scale import OFFSET_PCT


def model_formula() -> str:
    """Return the scale, and how scores of one municipality hang together."""
    return (
        f"z = log((y + {OFFSET_PCT:g}) / ({100 + OFFSET_PCT:g} − y))\n"
        "z(i,t) = m(t) + x(i,t) + e(i,t)\n"
        "cov(x(t), x(u)) = a + f·exp(−r·|t − u|) + b·(t − t₀)·(u − t₀);  var(e) = e²"
    )


def learning_formula() -> str:
    """Return how a change is divided, how a division is weighed, and what follows for one municipality."""
    noise = f"N(v; {settings.USUAL_NOISE_SHARE:g}, {settings.NOISE_SHARE_SPREAD:g}²)"
    fading = f"N(log r; log {settings.USUAL_FADING_RATE:g}, {settings.FADING_RATE_FACTOR:g}²)"
    return (
        f"v ∈ {_listed(settings.NOISE_SHARES)};  r ∈ {_listed(settings.FADING_RATES)};  q ∈ {_listed(settings.SLOPE_SHARES)}\n"
        "b = q·s²;  e² = v·(1 − q)·s² / 2;  f = (1 − v)·(1 − q)·s² / (2·(1 − exp(−r)));  "
        f"a = max(V − e² − f, {settings.LEAST_LASTING_SHARE:g}·V)\n"
        f"w ∝ Πᵢ N(z(i) − m; 0, K) × {noise} × {fading} × exp(−q / {settings.USUAL_SLOPE_SHARE:g})\n"
        "gₖ = Kₖ(o,o)⁻¹·Kₖ(o,T);  g = Σ w·gₖ;  μ = m(L) + π·D(H) + Σ g·(z(o) − m(o))\n"
        "σ² = Σ w·[Kₖ(T,T) − gₖ'·Kₖ(o,T) + (gₖ − g)'·K̄·(gₖ − g)] + c²·H + var(d)·Σ w·Dₖ² + π²·Σ w·(Dₖ − D)²"
    )


def common_formula() -> str:
    """Return how the drift of all together is believed, and how it fades."""
    prior = f"({settings.DRIFT_SPREAD:g}·s)²"
    rounds, shock = f"{settings.SHOCK_ROUNDS:g}", f"({settings.SHOCK_SD:g}·s)²"
    return (
        f"d ~ N(0, {prior});  c² = ({rounds}·{shock} + Σ(Δm − p·Δt)² / Δt) / ({rounds} + k − 1)\n"
        f"π = B·p;  B = {prior} / ({prior} + (c² + s²/n) / S);  var(d) = {prior}·(1 − B)\n"
        "Dₖ(H) = Σⱼ ((a + f·exp(−r·j)) / (a + f))²,  j = 1 … H"
    )


def mixing_formula() -> str:
    """Return what stands beside the model: no change, the narrowing of spreads, and staying exactly equal."""
    beside = f"{settings.NO_CHANGE_UNITS:g}"
    return (
        f"n/({beside} + n)·N(z; μ, σ²) + {beside}/({beside} + n)·N(y; y(L), H·s²)\n"
        f"σ, s ← σ, s × (1 − {settings.NARROWING:g}·n/(n + {settings.NARROWING_UNITS:g}))\n"
        f"ρ = (n₀ / (n₁ + {settings.STILL_CHANGES:g}))^(1/Δt);  P(y = y(L)) = min(ρ^H, {settings.MOST_STILL:g})"
    )


def _listed(values: tuple[float, ...]) -> str:
    return "{" + "; ".join(f"{value:g}" for value in values) + "}"
