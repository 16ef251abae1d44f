/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch-answer.h"

#include "hallway-fetch-error.h"
#include "import/hallway-stranger.h"

#include <glib/gi18n.h>

/* RFC 6585, section 4; libsoup has no name for it. */
#define STATUS_TOO_MANY_REQUESTS 429

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_HOUR (60 * 60)
#define SECONDS_PER_DAY (24 * SECONDS_PER_HOUR)

/**
 * hallway_fetch_answer_sends_on:
 *
 * Returns: whether the answer is that it is elsewhere
 */
gboolean
hallway_fetch_answer_sends_on (SoupMessage *message)
{
  switch ((guint) soup_message_get_status (message))
    {
    case SOUP_STATUS_MOVED_PERMANENTLY:
    case SOUP_STATUS_FOUND:
    case SOUP_STATUS_SEE_OTHER:
    case SOUP_STATUS_TEMPORARY_REDIRECT:
    case SOUP_STATUS_PERMANENT_REDIRECT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Seconds, or a time, which is held against the server's own clock (RFC 9110, 10.2.3); or -1. */
static gint64
find_delay (SoupMessageHeaders *headers)
{
  const char           *delay = soup_message_headers_get_one (headers, "Retry-After");
  const char           *date = soup_message_headers_get_one (headers, "Date");
  guint64               seconds;
  g_autoptr (GDateTime) until = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (delay == NULL)
    return -1;
  if (g_ascii_string_to_unsigned (delay, 10, 0, SECONDS_PER_DAY, &seconds, NULL))
    return (gint64) seconds;

  until = soup_date_time_new_from_http_string (delay);
  now = date != NULL ? soup_date_time_new_from_http_string (date) : NULL;
  return until != NULL && now != NULL ? CLAMP (g_date_time_difference (until, now) / G_TIME_SPAN_SECOND, -1, SECONDS_PER_DAY) : -1;
}

static char *
describe_delay (gint64 seconds)
{
  int hours = (int) ((seconds + SECONDS_PER_HOUR - 1) / SECONDS_PER_HOUR);
  int minutes = (int) MAX ((seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE, 1);

  if (seconds < 2 * SECONDS_PER_HOUR)
    return g_strdup_printf (ngettext ("try again in a minute", "try again in %d minutes", minutes), minutes);
  return g_strdup_printf (ngettext ("try again in an hour", "try again in %d hours", hours), hours);
}

/* @message, and after it when the server wants to be asked again, if it says so. */
static void
set_error_with_delay (SoupMessage      *answer,
                      HallwayFetchError code,
                      char             *message,
                      GError          **error)
{
  g_autofree char *reason = message;
  gint64           delay = find_delay (soup_message_get_response_headers (answer));
  g_autofree char *again = delay >= 0 ? describe_delay (delay) : NULL;

  if (again != NULL)
    g_set_error (error, HALLWAY_FETCH_ERROR, (int) code, "%s; %s", reason, again);
  else
    hallway_fetch_error_set (error, code, reason);
}

/* Other pages that say no may well have a form to log in beside what they say. */
static gboolean
is_no_entry (guint status)
{
  return status == SOUP_STATUS_UNAUTHORIZED || status == SOUP_STATUS_FORBIDDEN || status == STATUS_TOO_MANY_REQUESTS ||
         status == SOUP_STATUS_SERVICE_UNAVAILABLE;
}

/**
 * hallway_fetch_answer_set_error:
 * @message: whose answer is neither a schedule nor where it is
 * @page: what was sent with it
 * @error: (out): return location for a HallwayFetchError, or HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE for a login page and
 *   a check for robots
 *
 * Says what the server answered.
 */
void
hallway_fetch_answer_set_error (SoupMessage *message,
                                const char  *page,
                                GError     **error)
{
  guint status = (guint) soup_message_get_status (message);

  if (is_no_entry (status) && hallway_stranger_set_gate_error (page, error))
    return;

  switch (status)
    {
    case SOUP_STATUS_NOT_FOUND:
    case SOUP_STATUS_GONE:
      g_set_error (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_NOT_FOUND, _("there is nothing at this address (%u)"), status);
      break;
    case SOUP_STATUS_UNAUTHORIZED:
    case SOUP_STATUS_FORBIDDEN:
      g_set_error (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_FORBIDDEN, _("the server doesn’t let everyone have this (%u); download it where you are logged in, and import the file"), status);
      break;
    case STATUS_TOO_MANY_REQUESTS:
      set_error_with_delay (message, HALLWAY_FETCH_ERROR_TOO_MANY, g_strdup_printf (_("the server was asked too often (%u)"), status), error);
      break;
    default:
      if (SOUP_STATUS_IS_SERVER_ERROR (status))
        set_error_with_delay (message, HALLWAY_FETCH_ERROR_SERVER, g_strdup_printf (_("the server has a problem of its own (%u)"), status), error);
      else
        g_set_error (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_SERVER, _("the server’s answer holds no schedule (%u)"), status);
      break;
    }
}
