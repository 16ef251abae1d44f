/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-json-shape.h"
#include "hallway-report.h"

G_BEGIN_DECLS

/* One file, page or pasted text, as it came. */
typedef struct
{
  char     *name;           /* (owned): file name, address, or "standard input", for messages */
  GBytes   *bytes;          /* (owned) */
  char     *charset;        /* (owned) (nullable): what the server said that its characters are in */
  char     *address;        /* (owned) (nullable): where it can be fetched again, never shown: it may hold a password */
  char     *etag;           /* (owned) (nullable): by which the server knows this version of it */
  char     *last_modified;  /* (owned) (nullable): as the server wrote it, for the same */
  gboolean  is_unencrypted; /* its server was asked for encryption and has none */
  gboolean  is_within;      /* it was within an archive or a folder, where other things may be too */
} HallwayPart;

HallwayPart *hallway_part_new          (const char *name, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
void         hallway_part_free         (HallwayPart *self);
gboolean     hallway_part_is_text      (const HallwayPart *self);
const char  *hallway_part_find_address (GPtrArray *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayPart, hallway_part_free)

/* A part made readable: valid UTF-8 without byte order mark or control characters other than tab and line ends. */
typedef struct
{
  const char       *name;   /* (owned): for messages */
  const char       *text;   /* NUL-terminated only by chance: use length */
  gsize             length;
  GBytes           *bytes;  /* (owned): the memory of text */
  HallwayJsonShape *shape;  /* (owned) (nullable): if it looks like JSON */
} HallwayDocument;

HallwayDocument *hallway_document_new  (const HallwayPart *part, HallwayReport *report, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void             hallway_document_free (HallwayDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayDocument, hallway_document_free)

G_END_DECLS
