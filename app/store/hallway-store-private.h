/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-database.h"
#include "hallway-import-progress.h"
#include "hallway-store.h"

G_BEGIN_DECLS

/* What the files of app/store share. The functions expect the store's lock to be held. */

#define HALLWAY_STORE_BACKUP_FILE "agenda.json"

/* The rows of conference number n in each table of the cache. */
#define HALLWAY_STORE_FIRST_ROW(conference) ((gint64) (conference) << 32)
#define HALLWAY_STORE_LAST_ROW(conference) (HALLWAY_STORE_FIRST_ROW ((conference) + 1) - 1)

struct _HallwayStore
{
  GObject          parent_instance;

  GThreadPool     *writer;       /* (owned): of the _async functions that write */
  GMutex           mutex;        /* for all below */
  HallwayDatabase *database;     /* (owned) (nullable): NULL only while it is opened */
  char            *folder;       /* (owned) */
  GHashTable      *unreadable;   /* (owned) (element-type char): conferences whose kept bodies can't be read again */
  gboolean         rebuilt;      /* the cache was moved aside once */
  gboolean         is_lost;      /* the files were moved away, and can't be opened again */

  GMainContext    *context;      /* (owned): of the "changed" signal */
  GFileMonitor    *monitor;      /* (owned) (nullable): of the folder */
  guint            check_id;     /* (owned): a look at what changed is due */
  gint64           seen_agenda;    /* SQLite's count of what other connections wrote */
  gint64           seen_schedules;
};

/* A session that the store has met before. */
typedef struct
{
  HallwayDraft              *draft;   /* (unowned): the cache's, or the snapshots of what is starred */
  const HallwayDraftSession *session; /* (unowned): in draft */
  gboolean                   is_kept; /* the user made something of it: nobody else can have its key */
} HallwayKnownSession;

/* Which conference a draft is of. */
typedef struct
{
  char    *id;          /* (owned) */
  gboolean is_known;
  gint64   number;      /* in the cache, or 0 while it isn't there */
  gint64   generation;  /* of its last import */
  gboolean is_complete; /* the cache has had the whole of it */
  gint64   first_day;   /* of the draft, as the file says or as its sessions do */
  gint64   last_day;
} HallwayIdentity;

/* What the user made of sessions. */
typedef struct
{
  const char *conference;
  gboolean    is_own;
  gboolean    is_starred;
  gboolean    is_gone;  /* the user saw that the session is gone */
  int         priority;
  const char *note;     /* (nullable) */
  gint64      reminder; /* minutes before the start, or HALLWAY_TIME_UNKNOWN */
  gint64      created;  /* Unix time */
} HallwayMarks;

typedef struct
{
  HallwayDraft *snapshots; /* (owned): the sessions as the user last saw them, with their keys */
  GArray       *marks;     /* (owned) (element-type HallwayMarks): of each of these sessions */
} HallwayItems;

#define HALLWAY_STORE_CHANGE_ALL (HALLWAY_STORE_CHANGE_AGENDA | HALLWAY_STORE_CHANGE_SCHEDULES | HALLWAY_STORE_CHANGE_CONFERENCES)

/* Beside HALLWAY_READ_DETAILS: times as the publisher gave them, whatever the user said about the zone. */
#define HALLWAY_READ_AS_PUBLISHED ((HallwayReadFlags) (1 << 8))

extern const char *const hallway_store_user_steps[];
extern const char *const hallway_store_schedule_steps[];

/* hallway-store.c */
gboolean              hallway_store_repair             (HallwayStore *self, GError **error);
gboolean              hallway_store_run_for_conference (HallwayStore *self, const char *sql, const char *conference, GError **error);

/* hallway-store-watch.c */
void                  hallway_store_notify             (HallwayStore *self, HallwayStoreChange what, const char *conference);

/* hallway-store-identity.c */
gboolean              hallway_store_is_id              (const char *id);
gboolean              hallway_store_identify           (HallwayStore *self, HallwayDraft *draft, const HallwaySource *source, HallwayIdentity *identity, GError **error);
void                  hallway_identity_clear           (HallwayIdentity *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HallwayIdentity, hallway_identity_clear)

/* hallway-store-match.c */
guint                *hallway_store_match              (GArray *known, HallwayDraft *draft);
const char          **hallway_store_make_keys          (GArray *known, HallwayDraft *draft, const guint *matches, GHashTable *given);

/* hallway-store-merge.c */
gboolean              hallway_store_sessions_equal     (HallwayDraft *draft_a, const HallwayDraftSession *a, HallwayDraft *draft_b, const HallwayDraftSession *b);
HallwayDraft         *hallway_store_merge              (HallwayDraft *old, HallwayDraft *draft, const char *const *keys);

/* hallway-store-write.c */
gboolean              hallway_store_write_schedule     (HallwayStore *self, gint64 conference, HallwayDraft *draft, const char *const *keys, HallwayImportProgress *progress, GError **error);
gboolean              hallway_store_clear_schedule     (HallwayStore *self, gint64 conference, GError **error);

/* hallway-store-body.c */
gboolean              hallway_store_write_bodies       (HallwayStore *self, gint64 source, GPtrArray *parts, GError **error);
GPtrArray            *hallway_store_read_bodies        (HallwayStore *self, gint64 source, gboolean is_fetched_again, GError **error);
void                  hallway_store_sweep_bodies       (HallwayStore *self);

/* hallway-store-source.c */
gboolean              hallway_store_keep_source        (HallwayStore *self, const char *conference, const HallwaySource *source, HallwayDraft *draft, const char *const *keys, GError **error);
gboolean              hallway_store_drop_sources       (HallwayStore *self, const char *conference, const char *address, GError **error);
void                  hallway_store_load_missing       (HallwayStore *self, const char *conference);

/* hallway-store-import.c */
HallwayUpdate        *hallway_store_import_watched     (HallwayStore *self, const HallwaySource *source, gint64 now, HallwayImportProgress *progress, HallwayReport **report, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean              hallway_store_reread             (HallwayStore *self, const char *conference, gint64 generation, HallwayDraft *draft, GHashTable *given, GError **error);

/* hallway-store-remove.c */
gboolean              hallway_store_forget             (HallwayStore *self, const char *conference, GError **error);

/* hallway-store-draft.c */
HallwayDraft         *hallway_store_read_draft         (HallwayStore *self, HallwayRecord *record, const char *const *keys, HallwayReadFlags flags, GError **error);

/* hallway-store-read.c */
HallwayRecord        *hallway_store_read_record        (HallwayStore *self, const char *conference, GError **error);

/* hallway-store-item.c */
HallwayItems         *hallway_store_read_items         (HallwayStore *self, const char *conference, GError **error);
void                  hallway_items_free               (HallwayItems *self);
gboolean              hallway_store_write_item         (HallwayStore *self, HallwayDraft *draft, const HallwayDraftSession *session, const HallwayMarks *marks, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayItems, hallway_items_free)

/* hallway-store-agenda.c */
GPtrArray            *hallway_store_build_agenda       (HallwayStore *self, const char *conference, HallwayReadFlags flags, GError **error);
GPtrArray            *hallway_store_make_entries       (HallwayStore *self, HallwayRecord *record, HallwayDraft *draft, const char *const *keys, GError **error);

/* hallway-store-seen.c */
void                  hallway_store_see_zone           (HallwayStore *self, const char *conference, GPtrArray *before);

/* hallway-store-search.c */
gboolean              hallway_store_set_up_search      (HallwayStore *self, GError **error);

/* hallway-store-backup.c */
void                  hallway_store_back_up            (HallwayStore *self);

G_END_DECLS
