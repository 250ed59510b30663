# The types of the public names, which __init__.py imports only when they are asked for.
from baolint.api import NoReportError as NoReportError
from baolint.api import annotate as annotate
from baolint.api import check as check
from baolint.api import extract as extract
from baolint.api import mend as mend
from baolint.api import read as read
from baolint.api import recognised as recognised
from baolint.api import render as render
from baolint.api import setup as setup
from baolint.document.model import Document as Document
from baolint.engine.report import Finding as Finding
from baolint.engine.report import Location as Location
from baolint.engine.report import Report as Report
from baolint.engine.run import Setup as Setup
from baolint.forms.error import ProfileError as ProfileError
from baolint.forms.lexicon_fault import LexiconError as LexiconError
from baolint.readers.errors import Unreadable as Unreadable
from baolint.readers.errors import Unsupported as Unsupported
from baolint.recognise.facts import Facts as Facts

__all__: list[str]
__version__: str
