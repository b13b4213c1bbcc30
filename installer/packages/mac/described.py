"""What macOS is told about the program: its name and number, and the kind of file that it opens."""

from typing import Any, Final

from desktop import ENDING

IDENTIFIER: Final = "org.footwork.Footwork"
KIND: Final = "org.footwork.plans"
OLDEST: Final = "13.0"
"""The oldest macOS that Qt 6.11 runs on."""


def info(version: str) -> dict[str, Any]:
    """The Info.plist. Numbers there are digits and dots: what is being made is called as what it becomes."""
    number = version.partition(".dev")[0]
    return {
        "CFBundleName": "Footwork",
        "CFBundleDisplayName": "Footwork",
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleShortVersionString": number,
        "CFBundleVersion": number,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Footwork plans",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [KIND],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": KIND,
                "UTTypeDescription": "Footwork plans",
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [ENDING.removeprefix(".")],
                    "public.mime-type": ["application/x-footwork"],
                },
            }
        ],
        "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Footwork authors, MIT licence",
    }
