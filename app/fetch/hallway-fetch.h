/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/hallway-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HALLWAY_FETCH_ERROR (hallway_fetch_error_quark ())

/* Why nothing could be fetched. Who gave up gets G_IO_ERROR_CANCELLED; a login page and a check for robots in the place of
 * an answer are HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE. */
typedef enum
{
  HALLWAY_FETCH_ERROR_ADDRESS,      /* not an address that can be fetched */
  HALLWAY_FETCH_ERROR_OFFLINE,      /* no network, or no server of this name */
  HALLWAY_FETCH_ERROR_UNREACHABLE,  /* the server takes no connection */
  HALLWAY_FETCH_ERROR_CERTIFICATE,  /* the server can't prove who it is */
  HALLWAY_FETCH_ERROR_LOST,         /* what came ended early or is damaged */
  HALLWAY_FETCH_ERROR_SLOW,         /* past a limit of time */
  HALLWAY_FETCH_ERROR_LARGE,        /* past a limit of size */
  HALLWAY_FETCH_ERROR_REDIRECTS,    /* sent on too often */
  HALLWAY_FETCH_ERROR_REDIRECTED,   /* sent on to where Hallway doesn't follow */
  HALLWAY_FETCH_ERROR_NOT_FOUND,    /* 404, 410 */
  HALLWAY_FETCH_ERROR_FORBIDDEN,    /* 401, 403 */
  HALLWAY_FETCH_ERROR_TOO_MANY,     /* 429 */
  HALLWAY_FETCH_ERROR_SERVER,       /* 5xx, or an answer that isn't understood */
} HallwayFetchError;

GQuark hallway_fetch_error_quark (void);

/* What a stranger's server may cost (reference: reliability, section 3.3). Milliseconds, octets. */
typedef struct
{
  gsize octets;     /* as sent, and again when unpacked */
  guint redirects;
  guint first_byte; /* until an answer begins */
  guint silence;    /* within an answer */
  guint total;      /* of all answers together */
} HallwayFetchLimits;

typedef struct
{
  const char               *address;       /* http, https, webcal or webcals */
  const char               *etag;          /* (nullable): of the version that is here */
  const char               *last_modified; /* (nullable): the same, by the other word for it */
  const HallwayFetchLimits *limits;        /* (nullable): those of hallway-limits.h */
  gboolean                  is_foreign;    /* a stranger's page named it, so that it may not be a private one */
} HallwayFetchRequest;

typedef struct
{
  HallwayPart *part; /* (owned) (nullable): by its final address; NULL if it is what is here */
} HallwayFetched;

void hallway_fetched_free (HallwayFetched *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayFetched, hallway_fetched_free)

/* How much came so far, and how much will in all, or 0 where nobody knows. */
typedef void (*HallwayFetchProgressCallback) (gsize received, gsize total, gpointer user_data);

extern const HallwayFetchLimits hallway_fetch_default_limits;

gboolean        hallway_fetch_is_address (const char *text);
HallwayFetched *hallway_fetch            (const HallwayFetchRequest *request, HallwayFetchProgressCallback progress_callback, gpointer progress_data, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            hallway_fetch_async      (const HallwayFetchRequest *request, GCancellable *cancellable, HallwayFetchProgressCallback progress_callback, gpointer progress_data, GAsyncReadyCallback callback, gpointer user_data);
HallwayFetched *hallway_fetch_finish     (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
