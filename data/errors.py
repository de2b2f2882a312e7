"""The few ways in which the program cannot go on.

    CIMonitorError
      ReferenceInvalid   a reference file is missing, incomplete or contradicts another
      StoreMissing       there is no store yet at the given path
      StoreBusy          another process kept the writer's lock longer than we wait
      StoreOutdated      the store was made by another version of the schema
      DeliveryUnknown    no delivery with that number, or it is withdrawn already
      PlanUnknown        no plan with that number, or it was dropped already
      PlanRefused        a plan without a name or steps, or with steps that do not fit the answers
      NotLoadable        the file has errors, or nothing in it can be published
      TooBusy            too many wait for something that takes a while to make
      NotUnderstood      what was said on the command line names something that is not there

Anything wrong *in a file* is not an exception but a finding (ingest/findings.py).
Each error carries the sentence for the user, in the user's language, through
`data.text`; the details go to the log.
"""


class CIMonitorError(Exception):
    """Base of all errors that are shown to a user as one sentence."""

    def __init__(self, user_message: str, detail: str = "") -> None:
        super().__init__(detail or user_message)
        self.user_message = user_message


class ReferenceInvalid(CIMonitorError):
    """A reference file is missing, incomplete or contradicts another."""


class StoreMissing(CIMonitorError):
    """There is no store yet at the given path."""


class StoreBusy(CIMonitorError):
    """Another process kept the writer's lock longer than we wait."""


class StoreOutdated(CIMonitorError):
    """The store was made by another version of the schema."""


class DeliveryUnknown(CIMonitorError):
    """No delivery with that number, or it is withdrawn already."""


class PlanUnknown(CIMonitorError):
    """No plan with that number, or it was dropped already."""


class PlanRefused(CIMonitorError):
    """A plan without a name or steps, or with steps that do not fit the answers."""


class NotLoadable(CIMonitorError):
    """The file has errors, or nothing in it can be published."""


class TooBusy(CIMonitorError):
    """Too many wait for something that takes a while to make."""


class NotUnderstood(CIMonitorError):
    """What was said on the command line names something that is not there."""
