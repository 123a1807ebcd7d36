"""Dates, figures and names of languages as the window's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def day_in_full(day: QDate) -> str:
    """A day with its month as a word: "4 March 2026"."""
    translate = QCoreApplication.translate
    written = translate("Local", "d MMMM yyyy", "the pattern of a day, as in QLocale.toString")
    return QLocale().toString(day, written)


def day_short(day: QDate) -> str:
    """A day with its month cut: "4 Mar 2026"."""
    translate = QCoreApplication.translate
    written = translate("Local", "d MMM yyyy", "the pattern of a day, as in QLocale.toString")
    return QLocale().toString(day, written)


def figure(number: float, decimals: int) -> str:
    """A number with its decimals after the language's own point."""
    return QLocale().toString(float(number), "f", decimals)


def language_name(code: str) -> str:
    """The language's name in the window's language; the code where there is none."""
    translate = QCoreApplication.translate
    # QLocale has English names and each language's own, and no others.
    name = {
        "am": translate("Language", "Amharic"),
        "ar": translate("Language", "Arabic"),
        "be": translate("Language", "Belarusian"),
        "bg": translate("Language", "Bulgarian"),
        "bn": translate("Language", "Bangla"),
        "bo": translate("Language", "Tibetan"),
        "ca": translate("Language", "Catalan"),
        "cs": translate("Language", "Czech"),
        "da": translate("Language", "Danish"),
        "de": translate("Language", "German"),
        "el": translate("Language", "Greek"),
        "en": translate("Language", "English"),
        "es": translate("Language", "Spanish"),
        "et": translate("Language", "Estonian"),
        "fa": translate("Language", "Persian"),
        "fi": translate("Language", "Finnish"),
        "fr": translate("Language", "French"),
        "gu": translate("Language", "Gujarati"),
        "he": translate("Language", "Hebrew"),
        "hi": translate("Language", "Hindi"),
        "hr": translate("Language", "Croatian"),
        "hu": translate("Language", "Hungarian"),
        "hy": translate("Language", "Armenian"),
        "id": translate("Language", "Indonesian"),
        "it": translate("Language", "Italian"),
        "ja": translate("Language", "Japanese"),
        "ka": translate("Language", "Georgian"),
        "km": translate("Language", "Khmer"),
        "kn": translate("Language", "Kannada"),
        "ko": translate("Language", "Korean"),
        "lo": translate("Language", "Lao"),
        "lt": translate("Language", "Lithuanian"),
        "lv": translate("Language", "Latvian"),
        "ml": translate("Language", "Malayalam"),
        "my": translate("Language", "Burmese"),
        "nl": translate("Language", "Dutch"),
        "no": translate("Language", "Norwegian"),
        "pa": translate("Language", "Punjabi"),
        "pl": translate("Language", "Polish"),
        "pt": translate("Language", "Portuguese"),
        "ro": translate("Language", "Romanian"),
        "ru": translate("Language", "Russian"),
        "si": translate("Language", "Sinhala"),
        "sk": translate("Language", "Slovak"),
        "sr": translate("Language", "Serbian"),
        "sv": translate("Language", "Swedish"),
        "sw": translate("Language", "Swahili"),
        "ta": translate("Language", "Tamil"),
        "te": translate("Language", "Telugu"),
        "th": translate("Language", "Thai"),
        "tr": translate("Language", "Turkish"),
        "uk": translate("Language", "Ukrainian"),
        "ur": translate("Language", "Urdu"),
        "vi": translate("Language", "Vietnamese"),
        "zh": translate("Language", "Chinese"),
    }.get(code)
    if name is not None:
        return name
    language = QLocale(code).language()
    return code if language == QLocale.Language.C else QLocale.languageToString(language)
