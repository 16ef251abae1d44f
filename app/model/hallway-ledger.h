/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What was last exported of one session into calendars, so that the next export updates it (RFC 5545, 3.8.4.7 and
 * 3.8.7.4). Kept by the store; plain data. */
typedef struct
{
  char     *uid;           /* (owned): stored at the first export, never computed again */
  guint     sequence;
  gint64    created;       /* Unix time of the first export */
  gint64    last_modified; /* Unix time when the facts below last changed */
  char     *digest;        /* (owned): of everything that the export writes */
  char     *schedule;      /* (owned): of time, room and status alone; a change raises the sequence */
} HallwayLedgerEntry;

HallwayLedgerEntry *hallway_ledger_entry_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void                hallway_ledger_entry_free (HallwayLedgerEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayLedgerEntry, hallway_ledger_entry_free)

G_END_DECLS
