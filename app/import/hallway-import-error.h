/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HALLWAY_IMPORT_ERROR (hallway_import_error_quark ())

/* Why nothing could be imported. */
typedef enum
{
  HALLWAY_IMPORT_ERROR_EMPTY,           /* no bytes, or only white space */
  HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT,  /* nothing that any reader knows */
  HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE,  /* known for what it is: a feed of news, a login page ... */
  HALLWAY_IMPORT_ERROR_CATALOGUE,       /* a list of conferences: see HallwayCatalogue */
  HALLWAY_IMPORT_ERROR_TRUNCATED,       /* ends early */
  HALLWAY_IMPORT_ERROR_MALFORMED,       /* broken structure */
  HALLWAY_IMPORT_ERROR_ENCODING,        /* not the characters that it says */
  HALLWAY_IMPORT_ERROR_LIMIT,           /* past a limit of hallway-limits.h */
  HALLWAY_IMPORT_ERROR_NO_SESSIONS,     /* a schedule without a single session */
  HALLWAY_IMPORT_ERROR_AMBIGUOUS_DATES, /* 3/4 is the 3rd of April or the 4th of March, and nothing in the file tells */
} HallwayImportError;

GQuark hallway_import_error_quark (void);

G_END_DECLS
