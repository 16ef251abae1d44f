/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-report.h"

G_BEGIN_DECLS

#define HALLWAY_IMPORT_ERROR (hallway_import_error_quark ())

/* Why nothing could be imported. */
typedef enum
{
  HALLWAY_IMPORT_ERROR_EMPTY,          /* no bytes, or only white space */
  HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT, /* nothing that any reader knows */
  HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, /* known for what it is: a feed of news, a login page, a catalogue ... */
  HALLWAY_IMPORT_ERROR_TRUNCATED,      /* ends early */
  HALLWAY_IMPORT_ERROR_MALFORMED,      /* broken structure */
  HALLWAY_IMPORT_ERROR_ENCODING,       /* not the characters that it says */
  HALLWAY_IMPORT_ERROR_LIMIT,          /* past a limit of hallway-limits.h */
  HALLWAY_IMPORT_ERROR_NO_SESSIONS,    /* a schedule without a single session */
} HallwayImportError;

GQuark hallway_import_error_quark (void);

/* One file, page or pasted text, as it came. */
typedef struct
{
  char   *name;  /* (owned): file name, address, or "standard input", for messages */
  GBytes *bytes; /* (owned) */
} HallwayPart;

HallwayPart *hallway_part_new  (const char *name, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
void         hallway_part_free (HallwayPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayPart, hallway_part_free)

/* A part made readable: valid UTF-8 without byte order mark or control characters other than tab and line ends. */
typedef struct
{
  const char *name;   /* for messages */
  const char *text;   /* NUL-terminated only by chance: use length */
  gsize       length;
} HallwayDocument;

typedef struct
{
  const char *timezone; /* (nullable): what the user says the zone is, over anything in the file */
} HallwayReadOptions;

/* A format that Hallway reads. Both functions are pure: bytes in, facts out. */
typedef struct
{
  const char *name;  /* for scripts: "frab-xml" */
  const char *title; /* for people */
  gboolean  (*sniff) (const HallwayDocument *document);
  gboolean  (*read)  (const HallwayDocument *document, const HallwayReadOptions *options, HallwayDraft *draft,
                      HallwayReport *report, GError **error);
} HallwayReader;

extern const HallwayReader hallway_frab_xml_reader;
extern const HallwayReader hallway_frab_json_reader;
extern const HallwayReader hallway_icalendar_reader;
extern const HallwayReader hallway_sched_text_reader;
extern const HallwayReader hallway_sched_html_reader;

G_END_DECLS
