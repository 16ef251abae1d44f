/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"
#include "model/hallway-ledger.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_STORE (hallway_store_get_type ())
#define HALLWAY_STORE_ERROR (hallway_store_error_quark ())

typedef enum
{
  HALLWAY_STORE_ERROR_OPEN,      /* the folder or a database can't be opened or made */
  HALLWAY_STORE_ERROR_DAMAGED,   /* not a database, or one with torn pages */
  HALLWAY_STORE_ERROR_NEWER,     /* written by a newer Hallway */
  HALLWAY_STORE_ERROR_FULL,      /* no room on the disk */
  HALLWAY_STORE_ERROR_READ_ONLY, /* may not be written */
  HALLWAY_STORE_ERROR_BUSY,      /* another process holds it for too long */
  HALLWAY_STORE_ERROR_NOT_FOUND, /* no such conference or session */
  HALLWAY_STORE_ERROR_AMBIGUOUS, /* a name that fits several */
  HALLWAY_STORE_ERROR_FORMAT,    /* a backup that can't be read */
  HALLWAY_STORE_ERROR_FAILED,
} HallwayStoreError;

GQuark hallway_store_error_quark (void);

G_DECLARE_FINAL_TYPE (HallwayStore, hallway_store, HALLWAY, STORE, GObject)

/* Where a draft came from. */
typedef struct
{
  const char *id;       /* (nullable): the conference that it updates or makes, whatever the file says */
  const char *name;     /* file name, address or "standard input" */
  const char *address;  /* (nullable): the feed, if it can be fetched again */
  const char *format;   /* the reader's name */
  const char *timezone; /* (nullable): what the user said the zone is */
  GPtrArray  *parts;    /* (element-type HallwayPart) (nullable): bodies to keep, of a source without address */
} HallwaySource;

/* What an import did. */
typedef struct
{
  char  *id; /* (owned): the conference */
  guint  n_new;
  guint  n_changed;
  guint  n_gone;
} HallwayUpdate;

void hallway_update_free (HallwayUpdate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayUpdate, hallway_update_free)

typedef enum
{
  HALLWAY_READ_ROWS = 0,         /* what a list shows */
  HALLWAY_READ_DETAILS = 1 << 0, /* and texts, biographies, links, attachments */
} HallwayReadFlags;

/* Synchronous, for hallwayctl, tests and worker threads. All but new() may be called from any thread; calls wait for each other. */
HallwayStore  *hallway_store_new              (const char *folder, GError **error);
HallwayUpdate *hallway_store_import           (HallwayStore *self, HallwayDraft *draft, const HallwaySource *source, gint64 now, GError **error);
GPtrArray     *hallway_store_list_conferences (HallwayStore *self, GError **error);
HallwayRecord *hallway_store_find_conference  (HallwayStore *self, const char *name, GError **error);
GPtrArray     *hallway_store_read             (HallwayStore *self, const char *conference, const char *const *keys, HallwayReadFlags flags, GError **error);
GPtrArray     *hallway_store_read_agenda      (HallwayStore *self, const char *conference, HallwayReadFlags flags, GError **error);
char          *hallway_store_find_session     (HallwayStore *self, const char *conference, const char *name, GError **error);
GPtrArray     *hallway_store_read_persons     (HallwayStore *self, const char *conference, GError **error);
char         **hallway_store_search           (HallwayStore *self, const char *conference, const char *words, guint limit, GError **error);
gboolean       hallway_store_set_starred      (HallwayStore *self, const char *conference, const char *const *keys, gboolean starred, gint64 now, GError **error);
gboolean       hallway_store_set_timezone     (HallwayStore *self, const char *conference, const char *timezone, GError **error);
gboolean       hallway_store_remove           (HallwayStore *self, const char *conference, GError **error);
GHashTable    *hallway_store_read_ledger      (HallwayStore *self, GPtrArray *entries, GError **error);
gboolean       hallway_store_write_ledger     (HallwayStore *self, GHashTable *ledger, GError **error);
gboolean       hallway_store_restore          (HallwayStore *self, GBytes *backup, GError **error);

G_END_DECLS
