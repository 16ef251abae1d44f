/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_RECORD (hallway_record_get_type ())

/* What the store knows of a conference besides its sessions: plain facts, immutable, safe between threads. */
typedef struct
{
  char         *id;               /* (owned) */
  char         *title;            /* (owned): the user's own, else its file's */
  char         *published_title;  /* (owned): its file's */
  char         *subtitle;         /* (owned) (nullable) */
  char         *acronym;          /* (owned) (nullable) */
  char         *venue;            /* (owned) (nullable) */
  char         *city;             /* (owned) (nullable) */
  char         *url;              /* (owned) (nullable) */
  char         *base_url;         /* (owned) (nullable) */
  char         *version;          /* (owned) (nullable) */
  char         *source;           /* (owned) (nullable): the file name or address that it came from */
  char         *timezone;         /* (owned) (nullable): set exactly when zoned, by the file or by the user */
  HallwayZone  *zone;             /* (owned) (nullable): of timezone */
  HallwayBasis  basis;
  gint64        start;            /* wall clock of the first day's midnight, or HALLWAY_TIME_UNKNOWN */
  gint64        end;              /* wall clock of the last day's midnight, or HALLWAY_TIME_UNKNOWN */
  gint64        updated;          /* Unix time of the last import; 0 for one that only a backup knows */
  gboolean      ended;            /* its page said that it is over */
  gboolean      partial;          /* known in part only */
  gboolean      loaded;           /* FALSE while the cache has no schedule of it */
  guint         n_sessions;
  guint         n_starred;
  char         *view;             /* (owned) (nullable): what the window remembers of it */
} HallwayRecord;

typedef enum
{
  HALLWAY_ENTRY_PRESENT,    /* on the programme */
  HALLWAY_ENTRY_GONE,       /* a completed update of its whole conference no longer has it */
  HALLWAY_ENTRY_NOT_LOADED, /* the schedule isn't in the cache */
  HALLWAY_ENTRY_OWN,        /* the user's own item */
} HallwayEntryState;

/* One session with what the user made of it, as plain data for lists and exports. Of an entry that is not present,
 * the session holds the snapshot that the user last saw. Immutable, safe between threads. */
typedef struct _HallwayEntry HallwayEntry;

struct _HallwayEntry
{
  HallwayRecord             *conference; /* (owned) (nullable): NULL for an own item of no conference */
  HallwayDraft              *draft;      /* (owned): holds the session and its persons */
  const HallwayDraftSession *session;    /* (unowned): in draft */
  HallwayEntryState          state;
  gboolean                   starred;
  int                        priority;   /* 0 unless the user gave one */
  char                      *note;       /* (owned) (nullable) */
  char                     **conflicts;  /* (owned) (nullable): CONF/KEY of what it overlaps in the agenda */
  HallwayEntry              *seen;       /* (owned) (nullable): of a starred one, as the user last saw it: present or gone */
};

GType          hallway_record_get_type         (void) G_GNUC_CONST;
HallwayRecord *hallway_record_new              (void) G_GNUC_WARN_UNUSED_RESULT;
HallwayRecord *hallway_record_ref              (HallwayRecord *self);
void           hallway_record_unref            (HallwayRecord *self);

HallwayEntry  *hallway_entry_new               (HallwayRecord *conference, HallwayDraft *draft, guint position) G_GNUC_WARN_UNUSED_RESULT;
HallwayEntry  *hallway_entry_ref               (HallwayEntry *self);
void           hallway_entry_unref             (HallwayEntry *self);
const char    *hallway_entry_get_conference_id (const HallwayEntry *self);
HallwayZone   *hallway_entry_get_zone          (const HallwayEntry *self);
const char    *hallway_entry_get_base_url      (const HallwayEntry *self);
HallwaySpan    hallway_entry_get_span          (const HallwayEntry *self);
gint64         hallway_entry_get_day           (const HallwayEntry *self);
char          *hallway_entry_make_path         (const HallwayEntry *self) G_GNUC_WARN_UNUSED_RESULT;
HallwayText   *hallway_entry_make_text         (const HallwayEntry *self, const char *source, HallwayTextFormat format) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayRecord, hallway_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayEntry, hallway_entry_unref)

G_END_DECLS
