/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-vevent.h"

#include "hallway-icalendar-guard.h"
#include "hallway-uuid.h"
#include "hallway-vevent-description.h"

#include "model/hallway-link.h"

#include <string.h>

#define SECONDS_PER_MINUTE 60

/* A session of unknown or no length would fall out of some calendars. */
#define LEAST_MINUTES 5

static enum icalproperty_status
get_status (const HallwayEntry *entry)
{
  if (entry->state == HALLWAY_ENTRY_GONE || entry->session->status == HALLWAY_STATUS_CANCELLED)
    return ICAL_STATUS_CANCELLED;

  return entry->session->status == HALLWAY_STATUS_TENTATIVE ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED;
}

/* Some calendars show the status weakly or not at all. */
static char *
make_summary (const HallwayEntry      *entry,
              enum icalproperty_status status)
{
  g_autofree char *title = hallway_icalendar_guard_line (entry->session->title);

  return g_strconcat (status == ICAL_STATUS_CANCELLED ? "Cancelled: " : "", title, NULL);
}

static char *
make_location (const HallwayEntry *entry,
               const char         *room)
{
  g_autofree char *venue = NULL;

  if (entry->conference != NULL)
    venue = hallway_icalendar_guard_line (entry->conference->venue);
  if (room == NULL || venue == NULL || g_str_equal (room, venue))
    return g_strdup (room != NULL ? room : venue);

  return g_strdup_printf ("%s, %s", room, venue);
}

static char *
make_digest (const char *const *facts)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (; *facts != NULL; facts++)
    g_checksum_update (checksum, (const guchar *) *facts, strlen (*facts) + 1);

  return g_strdup (g_checksum_get_string (checksum));
}

static char *
digest_schedule (const HallwayVevent *self)
{
  g_autofree char *start = g_strdup_printf ("%" G_GINT64_FORMAT, self->start);
  g_autofree char *end = g_strdup_printf ("%" G_GINT64_FORMAT, self->end);

  return make_digest ((const char *[]){
    start, end, icalproperty_status_to_string (self->status), self->room != NULL ? self->room : "", NULL });
}

static char *
digest_facts (const HallwayVevent *self,
              const char          *schedule)
{
  return make_digest ((const char *[]){
    schedule,
    self->summary,
    self->location != NULL ? self->location : "",
    self->category != NULL ? self->category : "",
    self->url != NULL ? self->url : "",
    self->description != NULL ? self->description : "",
    NULL });
}

static HallwayLedgerEntry *
add_to_ledger (GHashTable *ledger,
               char       *path,
               gint64      now)
{
  HallwayLedgerEntry *record = hallway_ledger_entry_new ();

  record->uid = hallway_uuid_derive (path);
  record->created = now;
  g_hash_table_insert (ledger, path, record);

  return record;
}

/**
 * hallway_vevent_new:
 * @entry: a session whose start is known and not floating
 *
 * Returns: (transfer full): what calendars are told of @entry
 */
HallwayVevent *
hallway_vevent_new (const HallwayEntry *entry)
{
  HallwayVevent             *self = g_new0 (HallwayVevent, 1);
  const HallwayDraftSession *session = entry->session;
  HallwaySpan                span = hallway_entry_get_span (entry);
  g_autofree char           *url = hallway_link_resolve (session->url, hallway_entry_get_base_url (entry));

  self->start = span.start;
  self->end = self->start + (gint64) (span.minutes > 0 ? span.minutes : LEAST_MINUTES) * SECONDS_PER_MINUTE;
  self->status = get_status (entry);
  self->summary = make_summary (entry, self->status);
  self->room = hallway_icalendar_guard_line (session->room);
  self->location = make_location (entry, self->room);
  self->category = hallway_icalendar_guard_name (session->track);
  self->url = hallway_icalendar_guard_uri (url);
  self->description = hallway_vevent_describe (entry);

  return self;
}

/**
 * hallway_vevent_free:
 * @self: (transfer full): what a calendar was told
 */
void
hallway_vevent_free (HallwayVevent *self)
{
  g_free (self->summary);
  g_free (self->room);
  g_free (self->location);
  g_free (self->category);
  g_free (self->url);
  g_free (self->description);
  g_free (self);
}

/**
 * hallway_vevent_record:
 * @self: what a calendar is told now
 * @entry: the session that it is about
 * @ledger: (element-type utf8 HallwayLedgerEntry): what calendars were told before, by CONF/KEY; updated
 * @now: Unix time of this export
 *
 * Notes in @ledger what is exported. The first export decides the UID for good; a change of time, room or status raises
 * the sequence (RFC 5545, 3.8.7.4), and any change moves the date of modification.
 *
 * Returns: (transfer none): the line of @ledger
 */
const HallwayLedgerEntry *
hallway_vevent_record (const HallwayVevent *self,
                       const HallwayEntry  *entry,
                       GHashTable          *ledger,
                       gint64               now)
{
  g_autofree char    *path = hallway_entry_make_path (entry);
  g_autofree char    *schedule = digest_schedule (self);
  g_autofree char    *digest = digest_facts (self, schedule);
  HallwayLedgerEntry *record = g_hash_table_lookup (ledger, path);

  if (record == NULL)
    record = add_to_ledger (ledger, g_steal_pointer (&path), now);
  if (g_strcmp0 (record->digest, digest) == 0)
    return record;

  if (record->schedule != NULL && !g_str_equal (record->schedule, schedule))
    record->sequence++;
  record->last_modified = now;
  g_free (record->schedule);
  record->schedule = g_steal_pointer (&schedule);
  g_free (record->digest);
  record->digest = g_steal_pointer (&digest);

  return record;
}
