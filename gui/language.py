"""The language of the window: which there are, which is chosen, and putting it in its place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QSettings, QTranslator

from core import language
from core.translations import FileTranslation, read_translation
from gui.theme import RESOURCES

FOLDER = RESOURCES / "translations"
PREFIX = "levelwise_"
#: The choice to follow the system, and the language that needs no translation.
SYSTEM, ENGLISH = "system", "en"
_KEY = "language"


class WindowTranslator(QTranslator):
    """Gives Qt what a file says of the window's strings.

    A class that inherits ``tr`` asks in the name of each of its bases, helpers in one of their
    own: the file finds a string in whatever context it is translated.
    """

    def __init__(self, translation: FileTranslation, parent: QObject) -> None:
        super().__init__(parent)
        self._translation = translation

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return self._translation.find_in(context, source) if source else None

    def isEmpty(self) -> bool:
        return False


class LanguageChoice(QObject):
    """Remembers which language the window is to have from its next start on."""

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def chosen(self) -> str:
        """The code of a language, or SYSTEM."""
        return chosen_language(self._settings)

    def choose(self, code: str) -> None:
        """Have the language ``code``, or the system's, from the next start on."""
        self._settings.setValue(_KEY, code)


def translated_languages() -> tuple[tuple[str, str], ...]:
    """(code, what its speakers call it) of every language that there is a translation to."""
    codes = (path.stem.removeprefix(PREFIX) for path in FOLDER.glob(f"{PREFIX}*.ts"))
    return tuple((code, own_name(code)) for code in sorted(codes))


def own_name(code: str) -> str:
    """ "Deutsch" for "de" """
    name = QLocale(code).nativeLanguageName()
    return language.capitalised(name) or code


def chosen_language(settings: QSettings) -> str:
    """What was chosen the last time; SYSTEM where that is no language of ours."""
    code = str(settings.value(_KEY, SYSTEM))
    return code if code in (ENGLISH, *dict(translated_languages())) else SYSTEM


def language_for(wanted: list[str]) -> str:
    """The first language of ``wanted``, as a system names them, that the window can have."""
    there = (ENGLISH, *dict(translated_languages()))
    for name in wanted:
        whole = name.replace("-", "_")
        for code in (whole, whole.partition("_")[0]):
            if code in there:
                return code
    return ENGLISH


def start_language(app: QCoreApplication, settings: QSettings) -> None:
    """Have the language that ``settings`` ask for, before any text is made.

    Where it was chosen and is not the system's, numbers are written as it writes them.
    """
    chosen = chosen_language(settings)
    system = QLocale.system()
    code = language_for(system.uiLanguages()) if chosen == SYSTEM else chosen
    if chosen != SYSTEM and QLocale(code).language() != system.language():
        QLocale.setDefault(QLocale(code))
    if code != ENGLISH:
        translation = read_translation(FOLDER / f"{PREFIX}{code}.ts")
        if translation is not None:
            have(app, translation)


def have(app: QCoreApplication, translation: FileTranslation) -> None:
    """Translate the window, what Qt itself says, and the sentences of ``core``."""
    own = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"qtbase_{translation.code.replace('-', '_')}", folder):
        app.installTranslator(own)
    app.installTranslator(WindowTranslator(translation, app))
    language.install(translation)


def have_from_environment() -> None:
    """In a process that the window started: have the window's language."""
    language.install_from_environment()
    app, translation = QCoreApplication.instance(), language.installed()
    if app is not None and isinstance(translation, FileTranslation):
        have(app, translation)
