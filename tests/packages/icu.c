/* Stands in for the icuuc.dll of Windows 10, which Wine 8 does not have: it knows no converter of text, and says so
   as ICU does. Qt then converts by itself. For the proof alone; nothing of it is shipped. */
#define SHOWN __declspec(dllexport)

enum { FILE_ACCESS_ERROR = 4, LONGEST = 4 };

SHOWN void *ucnv_open(const char *name, int *error) {
    (void)name;
    *error = FILE_ACCESS_ERROR;
    return 0;
}
SHOWN const char *ucnv_getName(void *converter, int *error) {
    (void)converter;
    *error = FILE_ACCESS_ERROR;
    return 0;
}
SHOWN const char *ucnv_getStandardName(const char *name, const char *standard, int *error) {
    (void)name, (void)standard;
    *error = FILE_ACCESS_ERROR;
    return 0;
}
SHOWN const char *ucnv_getAvailableName(int number) {
    (void)number;
    return 0;
}
SHOWN int ucnv_countAvailable(void) { return 0; }
SHOWN signed char ucnv_getMaxCharSize(void *converter) {
    (void)converter;
    return LONGEST;
}
SHOWN int ucnv_toUCountPending(void *converter, int *error) {
    (void)converter, (void)error;
    return 0;
}
SHOWN int ucnv_fromUCountPending(void *converter, int *error) {
    (void)converter, (void)error;
    return 0;
}
SHOWN void ucnv_close(void *converter) { (void)converter; }
SHOWN void ucnv_reset(void *converter) { (void)converter; }
/* Named by Qt, never called without a converter. */
SHOWN void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN void ucnv_getToUCallBack(void) {}
SHOWN void ucnv_getFromUCallBack(void) {}
SHOWN void ucnv_setToUCallBack(void) {}
SHOWN void ucnv_setFromUCallBack(void) {}
SHOWN void ucnv_cbToUWriteUChars(void) {}
SHOWN void ucnv_cbFromUWriteUChars(void) {}
SHOWN void ucnv_toUnicode(void) {}
SHOWN void ucnv_fromUnicode(void) {}
