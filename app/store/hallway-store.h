/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "import/hallway-report.h"
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
  HALLWAY_STORE_ERROR_NOT_LOADED, /* a conference of which no schedule is here any more */
  HALLWAY_STORE_ERROR_FORMAT,    /* a backup that can't be read, or an id that can't be one */
  HALLWAY_STORE_ERROR_FAILED,
} HallwayStoreError;

GQuark hallway_store_error_quark (void);

/* The schedules and what the user made of them, on disk in two SQLite files. May be used from any thread; calls wait
 * for each other.
 *
 * Signal "changed" (HallwayStoreChange what, const char *conference): something was written, by this process or, after
 * hallway_store_watch(), by another. @conference is the one that it is about, or NULL when it may be any. Emitted in the
 * main context of the thread that made the store; for what an _async function wrote, before its callback is called. */
G_DECLARE_FINAL_TYPE (HallwayStore, hallway_store, HALLWAY, STORE, GObject)

typedef enum
{
  HALLWAY_STORE_CHANGE_AGENDA = 1 << 0,      /* stars, notes, what of the agenda was seen */
  HALLWAY_STORE_CHANGE_SCHEDULES = 1 << 1,   /* sessions, or when they take place */
  HALLWAY_STORE_CHANGE_CONFERENCES = 1 << 2, /* which there are, their titles and zones */
  HALLWAY_STORE_CHANGE_ELSEWHERE = 1 << 3,   /* beside others: another process wrote it */
} HallwayStoreChange;

/* Where a schedule came from. Its name stands in for a title where the schedule has none; what has the same title, on days
 * that touch, is the same conference. */
typedef struct
{
  const char *id;       /* (nullable): the conference that it updates or makes, whatever the file says */
  const char *name;     /* file name, address, or what a pasted text is called */
  const char *address;  /* (nullable): the feed, by which a conference is known again */
  const char *format;   /* (nullable): the reader's name; NULL when hallway_store_import_parts() is to find it */
  const char *timezone; /* (nullable): what the user said the zone is */
  const char *dates;    /* (nullable): what the user said of the order of day and month, as HallwayImportOptions */
  GPtrArray  *parts;    /* (element-type HallwayPart) (nullable): bodies, which are kept */
} HallwaySource;

/* What the store keeps of a source. */
typedef struct
{
  char      *format;   /* (owned) (nullable): the reader's name */
  char      *timezone; /* (owned) (nullable): what the user says that the zone is */
  char      *dates;    /* (owned) (nullable): what the user said of the order of day and month */
  GPtrArray *parts;    /* (owned) (element-type HallwayPart) */
} HallwayKeptSource;

void hallway_kept_source_free (HallwayKeptSource *self);

/* What an import did. */
typedef struct
{
  char       *id;        /* (owned): the conference */
  const char *format;    /* the reader's name */
  guint       n_new;
  guint       n_changed;
  guint       n_gone;
} HallwayUpdate;

void hallway_update_free (HallwayUpdate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayUpdate, hallway_update_free)

typedef enum
{
  HALLWAY_IMPORT_PARSING, /* the parts are read */
  HALLWAY_IMPORT_WRITING, /* the schedule goes into the store */
} HallwayImportStage;

/* How far an import is, from 0 to 1 over all stages. */
typedef void (*HallwayImportProgressCallback) (HallwayImportStage stage, double fraction, gpointer user_data);

typedef enum
{
  HALLWAY_READ_ROWS = 0,         /* what a list shows */
  HALLWAY_READ_DETAILS = 1 << 0, /* and texts, biographies, links, attachments */
} HallwayReadFlags;

char          *hallway_store_find_folder      (void) G_GNUC_WARN_UNUSED_RESULT;
HallwayStore  *hallway_store_new              (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char    *hallway_store_get_folder       (HallwayStore *self);
void           hallway_store_watch            (HallwayStore *self);

/* For hallwayctl, tests and worker threads. Arrays of entries come in the publisher's order (the agenda: by start), and
 * all entries of one conference share one draft, which also holds its rooms and tracks, and the persons of its
 * entries, in the publisher's order. */
HallwayUpdate *hallway_store_import           (HallwayStore *self, HallwayDraft *draft, const HallwaySource *source, gint64 now, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HallwayUpdate *hallway_store_import_parts     (HallwayStore *self, const HallwaySource *source, gint64 now, HallwayReport **report, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *hallway_store_read_sources     (HallwayStore *self, const char *conference, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hallway_store_confirm          (HallwayStore *self, const char *conference, GPtrArray *parts, gint64 now, GError **error);
GPtrArray     *hallway_store_list_conferences (HallwayStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HallwayRecord *hallway_store_find_conference  (HallwayStore *self, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char          *hallway_store_find_session     (HallwayStore *self, const char *conference, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *hallway_store_read             (HallwayStore *self, const char *conference, const char *const *keys, HallwayReadFlags flags, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *hallway_store_read_agenda      (HallwayStore *self, const char *conference, HallwayReadFlags flags, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char         **hallway_store_search           (HallwayStore *self, const char *conference, const char *words, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hallway_store_set_starred      (HallwayStore *self, const char *conference, const char *const *keys, gboolean starred, gint64 now, GError **error);
gboolean       hallway_store_put_back         (HallwayStore *self, HallwayEntry *entry, gint64 now, GError **error);
gboolean       hallway_store_set_timezone     (HallwayStore *self, const char *conference, const char *timezone, GError **error);
gboolean       hallway_store_set_title        (HallwayStore *self, const char *conference, const char *title, GError **error);
gboolean       hallway_store_set_view         (HallwayStore *self, const char *conference, const char *view, GError **error);
gboolean       hallway_store_mark_seen        (HallwayStore *self, GPtrArray *entries, GError **error);
gboolean       hallway_store_remove           (HallwayStore *self, const char *conference, GError **error);
GHashTable    *hallway_store_read_ledger      (HallwayStore *self, GPtrArray *entries, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hallway_store_write_ledger     (HallwayStore *self, GHashTable *ledger, GError **error);
gboolean       hallway_store_restore          (HallwayStore *self, GBytes *backup, GError **error);

/* The same in a worker thread, for the window. */
void           hallway_store_import_async            (HallwayStore *self, const HallwaySource *source, gint64 now, GCancellable *cancellable, HallwayImportProgressCallback progress_callback, gpointer progress_data, GAsyncReadyCallback callback, gpointer user_data);
HallwayUpdate *hallway_store_import_finish           (HallwayStore *self, GAsyncResult *result, HallwayReport **report, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hallway_store_list_conferences_async  (HallwayStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray     *hallway_store_list_conferences_finish (HallwayStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hallway_store_read_async              (HallwayStore *self, const char *conference, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray     *hallway_store_read_finish             (HallwayStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hallway_store_load_details_async      (HallwayStore *self, const char *conference, const char *key, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
HallwayEntry  *hallway_store_load_details_finish     (HallwayStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hallway_store_read_agenda_async       (HallwayStore *self, const char *conference, HallwayReadFlags flags, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray     *hallway_store_read_agenda_finish      (HallwayStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hallway_store_search_async            (HallwayStore *self, const char *conference, const char *words, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char         **hallway_store_search_finish           (HallwayStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hallway_store_set_starred_async       (HallwayStore *self, const char *conference, const char *const *keys, gboolean starred, gint64 now, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean       hallway_store_set_starred_finish      (HallwayStore *self, GAsyncResult *result, GError **error);
void           hallway_store_put_back_async          (HallwayStore *self, HallwayEntry *entry, gint64 now, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean       hallway_store_put_back_finish         (HallwayStore *self, GAsyncResult *result, GError **error);
void           hallway_store_set_timezone_async     (HallwayStore *self, const char *conference, const char *timezone, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean       hallway_store_set_timezone_finish    (HallwayStore *self, GAsyncResult *result, GError **error);
void           hallway_store_set_title_async        (HallwayStore *self, const char *conference, const char *title, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean       hallway_store_set_title_finish       (HallwayStore *self, GAsyncResult *result, GError **error);
void           hallway_store_set_view_async         (HallwayStore *self, const char *conference, const char *view, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean       hallway_store_set_view_finish        (HallwayStore *self, GAsyncResult *result, GError **error);
void           hallway_store_mark_seen_async        (HallwayStore *self, GPtrArray *entries, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean       hallway_store_mark_seen_finish       (HallwayStore *self, GAsyncResult *result, GError **error);
void           hallway_store_remove_async           (HallwayStore *self, const char *conference, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean       hallway_store_remove_finish          (HallwayStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
