/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-fold.h"
#include "hallway-span.h"
#include "hallway-text.h"

G_BEGIN_DECLS

typedef enum
{
  HALLWAY_ROLE_SPEAKER,
  HALLWAY_ROLE_MODERATOR,
  HALLWAY_ROLE_HOST,
  HALLWAY_ROLE_PERFORMER,
  HALLWAY_ROLE_ORGANIZER,
  HALLWAY_ROLE_OTHER,
} HallwayRole;

typedef enum
{
  HALLWAY_STATUS_CONFIRMED,
  HALLWAY_STATUS_TENTATIVE,
  HALLWAY_STATUS_CANCELLED,
} HallwayStatus;

/* A schedule as plain facts: what a reader makes of a file, what the store writes and gives back, what an export is
 * made from. Filled by one thread, immutable afterwards, and then safe between threads.
 *
 * All strings belong to the draft; make them with hallway_draft_take_line() or hallway_draft_take_text(), which let
 * nothing but valid, trimmed UTF-8 without control characters in. An absent fact is NULL, never "". */
typedef struct _HallwayDraft HallwayDraft;

typedef struct
{
  const char        *id;        /* (nullable) */
  const char        *guid;      /* (nullable) */
  const char        *name;
  const char        *job_title; /* (nullable) */
  const char        *company;   /* (nullable) */
  const char        *biography; /* (nullable): in biography_format */
  const char        *avatar;    /* (nullable): address */
  const char        *url;       /* (nullable) */
  HallwayTextFormat  biography_format;
} HallwayDraftPerson;

typedef struct
{
  guint       person; /* position in HallwayDraft.persons */
  HallwayRole role;
} HallwayParticipation;

typedef struct
{
  const char *title; /* (nullable) */
  const char *url;
} HallwayDraftLink;

typedef struct
{
  const char *name;
  const char *guid;        /* (nullable) */
  const char *slug;        /* (nullable) */
  const char *description; /* (nullable): plain */
} HallwayDraftRoom;

typedef struct
{
  const char *name;
  const char *slug;  /* (nullable) */
  const char *color; /* (nullable): "#rrggbb" */
} HallwayDraftTrack;

typedef struct
{
  const char           *key;         /* set by hallway_draft_assign_keys() */
  const char           *guid;        /* (nullable) */
  const char           *code;        /* (nullable) */
  const char           *id;          /* (nullable) */
  const char           *slug;        /* (nullable) */
  const char           *title;
  const char           *subtitle;    /* (nullable) */
  const char           *abstract;    /* (nullable): in text_format */
  const char           *description; /* (nullable): in text_format */
  const char           *room;        /* (nullable): name */
  const char           *track;       /* (nullable): name */
  const char           *type;        /* (nullable) */
  const char           *language;    /* (nullable) */
  const char           *url;         /* (nullable) */
  HallwayTextFormat     text_format;
  HallwayStatus         status;
  HallwaySpan           span;
  gint64                day;         /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
  guint                 line;        /* in the source, 0 if unknown */
  HallwayParticipation *persons;     /* in the publisher's order */
  guint                 n_persons;
  HallwayDraftLink     *links;
  guint                 n_links;
  HallwayDraftLink     *attachments;
  guint                 n_attachments;
} HallwayDraftSession;

struct _HallwayDraft
{
  const char   *title;       /* (nullable) */
  gboolean      title_guessed; /* it is a file's name, for want of a title */
  const char   *subtitle;    /* (nullable) */
  const char   *acronym;     /* (nullable) */
  const char   *venue;       /* (nullable) */
  const char   *city;        /* (nullable) */
  const char   *url;         /* (nullable) */
  const char   *base_url;    /* (nullable): what relative addresses are relative to */
  const char   *address;     /* (nullable): where it was fetched, to which they are relative if nothing else is said */
  const char   *version;     /* (nullable) */
  const char   *timezone;    /* (nullable): a name that hallway_zone_new() takes; set exactly when zoned */
  HallwayBasis  basis;
  gint64        start;       /* wall clock of the first day's midnight, or HALLWAY_TIME_UNKNOWN */
  gint64        end;         /* wall clock of the last day's midnight, or HALLWAY_TIME_UNKNOWN */
  int           day_change;  /* seconds after midnight when the publisher's day begins, or -1 */
  gboolean      ended;       /* the page said that it is over */
  gboolean      partial;     /* not the whole conference: makes nothing gone */

  GArray       *sessions;    /* (element-type HallwayDraftSession): publisher's order */
  GArray       *persons;     /* (element-type HallwayDraftPerson) */
  GArray       *rooms;       /* (element-type HallwayDraftRoom) */
  GArray       *tracks;      /* (element-type HallwayDraftTrack) */
};

HallwayDraft        *hallway_draft_new          (void) G_GNUC_WARN_UNUSED_RESULT;
HallwayDraft        *hallway_draft_ref          (HallwayDraft *self);
void                 hallway_draft_unref        (HallwayDraft *self);

const char          *hallway_draft_take_line    (HallwayDraft *self, const char *text, gssize length);
const char          *hallway_draft_take_address (HallwayDraft *self, const char *text, gssize length);
const char          *hallway_draft_take_text    (HallwayDraft *self, const char *text, gssize length);
gpointer             hallway_draft_take_array   (HallwayDraft *self, GArray *array);

HallwayDraftSession *hallway_draft_add_session  (HallwayDraft *self);
guint                hallway_draft_add_person   (HallwayDraft *self, const char *id, const char *guid, const char *name);
void                 hallway_draft_fill_person  (HallwayDraft *self, guint position, const HallwayDraftPerson *person);
guint                hallway_draft_adopt_person (HallwayDraft *self, const HallwayDraftPerson *person);
HallwayDraftRoom    *hallway_draft_add_room     (HallwayDraft *self, const char *name);
HallwayDraftTrack   *hallway_draft_add_track    (HallwayDraft *self, const char *name);

HallwayDraftSession *hallway_draft_get_session  (HallwayDraft *self, guint position);
HallwayDraftPerson  *hallway_draft_get_person   (HallwayDraft *self, guint position);
gboolean             hallway_draft_links_equal  (const HallwayDraftLink *a, guint n_a, const HallwayDraftLink *b, guint n_b);
gboolean             hallway_draft_people_equal (HallwayDraft *draft_a, const HallwayDraftSession *a, HallwayDraft *draft_b, const HallwayDraftSession *b);
void                 hallway_draft_assign_keys  (HallwayDraft *self);

const char          *hallway_role_to_string     (HallwayRole role);
HallwayRole          hallway_role_from_string   (const char *text);
const char          *hallway_status_to_string   (HallwayStatus status);
const char          *hallway_basis_to_string    (HallwayBasis basis);
HallwayBasis         hallway_basis_from_string  (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayDraft, hallway_draft_unref)

G_END_DECLS
