"""The processes that make reports side by side; one that dies or hangs costs the report it was at, and no other.

    for outcome in make_reports(tasks, order, workers_n=2): ...

They are split off from a process that loaded the program once and has no threads.
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import wait

from data.text import _
from reports.making.ahead import LOADED_AHEAD
from reports.making.records import Answer, Failure, Order, Outcome, Task
from reports.making.worker import serve

MOST_SECONDS = 120.0  # for one task; a report takes less than one
_CONTEXT = get_context("forkserver")


class Worker:
    """One process, and the task it is at."""

    def __init__(self, order: Order) -> None:
        _CONTEXT.set_forkserver_preload([LOADED_AHEAD])
        self.talk, its_end = _CONTEXT.Pipe()
        self.process = _CONTEXT.Process(target=serve, args=(its_end, order), daemon=True)
        self.process.start()
        its_end.close()
        self.task: Task | None = None
        self.ends_at = 0.0

    def give(self, task: Task) -> None:
        """Let it make this; when it is gone already that shows when it is listened to."""
        self.task, self.ends_at = task, time.monotonic() + MOST_SECONDS
        with suppress(ConnectionError):
            self.talk.send(task)

    def taken(self) -> Task:
        """Return the task it was at, and be free for another."""
        task, self.task = self.task, None
        if task is None:
            raise ValueError("a worker without a task has nothing to say")
        return task

    def answer(self) -> Answer | None:
        """Return what it made; None when it died of it."""
        try:
            made: Answer = self.talk.recv()
        except (EOFError, ConnectionError):
            return None
        return made

    def end(self) -> None:
        """Kill it, whatever it is at."""
        self.process.kill()
        self.process.join()
        self.talk.close()


class Crew:
    """The workers of one order; a worker that is gone is replaced when there is still something to do."""

    def __init__(self, order: Order, workers_n: int) -> None:
        self.order = order
        self.workers = [Worker(order) for _number in range(workers_n)]

    def make(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Yield what became of each task, in the order in which they are ready."""
        waiting = deque(tasks)
        while waiting or any(worker.task for worker in self.workers):
            for worker in self.workers:
                if worker.task is None and waiting:
                    worker.give(waiting.popleft())
            for worker in self._ready():
                yield self._settle(worker, waiting)

    def end(self) -> None:
        """End every process."""
        for worker in self.workers:
            worker.end()

    def _settle(self, worker: Worker, waiting: deque[Task]) -> Outcome:
        """Return what became of the task a worker was at; what died of it is tried once more."""
        task, answer = worker.taken(), worker.answer() if time.monotonic() < worker.ends_at else None
        if answer is None or answer.is_full:
            self._replace(worker)
        if answer is not None:
            return answer.outcome
        waiting.extend(_tries_again(task))
        return _given_up(task)

    def _ready(self) -> list[Worker]:
        """Wait until somebody has something to say or has had too long; return them."""
        busy = [worker for worker in self.workers if worker.task]
        left = min(worker.ends_at for worker in busy) - time.monotonic()
        heard = wait([worker.talk for worker in busy], timeout=max(left, 0))
        return [worker for worker in busy if worker.talk in heard or time.monotonic() >= worker.ends_at]

    def _replace(self, worker: Worker) -> None:
        worker.end()
        self.workers[self.workers.index(worker)] = Worker(self.order)


def make_reports(tasks: Sequence[Task], order: Order, workers_n: int) -> Iterator[Outcome]:
    """Yield what became of every task, as they are ready; a place may come in parts, each format once."""
    crew = Crew(order, max(1, min(workers_n, len(tasks))))
    try:
        yield from crew.make(tasks)
    finally:
        crew.end()


def _tries_again(task: Task) -> list[Task]:
    """Return what to try once more: each format by itself, so that one that kills the process does not cost the others."""
    return [] if task.is_last_try else [Task(task.code, (form,), is_last_try=True) for form in task.formats]


def _given_up(task: Task) -> Outcome:
    """Return the outcome of a task that died: nothing yet, or for good."""
    why = _("making it went wrong on our side; it has been logged")
    return Outcome(task.code, failures=tuple(Failure(form, why) for form in task.formats) if task.is_last_try else ())
