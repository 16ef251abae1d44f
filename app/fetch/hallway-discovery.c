/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-discovery.h"

#include "hallway-fetch-address.h"
#include "hallway-fetch-error.h"
#include "hallway-finding.h"
#include "import/hallway-html.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>

/* A search from one address. */
typedef struct
{
  const HallwayDiscoveryRequest *request;
  HallwayFetchProgressCallback   progress_callback; /* (nullable) */
  gpointer                       progress_data;
  GCancellable                  *cancellable; /* (unowned) (nullable) */

  HallwayFetchLimits             limits; /* what is left of them */
  guint                          n_requests_left;
  gint64                         end;  /* monotonic time */
  HallwayPart                   *page; /* (owned) (nullable): what stands at the address */

  GPtrArray                     *findings; /* (owned) (element-type HallwayFinding) */
  GError                        *problem;  /* (owned) (nullable): of what was tried */
} Search;

static void
clear_search (Search *search)
{
  g_clear_pointer (&search->page, hallway_part_free);
  g_clear_pointer (&search->findings, g_ptr_array_unref);
  g_clear_error (&search->problem);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

/* Fetching */

static HallwayPart *
copy_part (const HallwayPart *part)
{
  HallwayPart *copy = hallway_part_new (part->name, part->bytes);

  copy->charset = g_strdup (part->charset);
  copy->address = g_strdup (part->address);
  copy->etag = g_strdup (part->etag);
  copy->last_modified = g_strdup (part->last_modified);
  copy->is_unencrypted = part->is_unencrypted;
  return copy;
}

/* What a page names is fetched as the page was: on what the person has in their own network it has no claim, unless it came
 * from there. */
static gboolean
is_foreign (const Search *search,
            const char   *address)
{
  g_autoptr (HallwayFetchAddress) there = hallway_fetch_address_new (address, NULL);
  g_autoptr (HallwayFetchAddress) asked = hallway_fetch_address_new (search->request->addresses[0], NULL);

  if (there == NULL || asked == NULL)
    return TRUE;
  return !hallway_fetch_address_has_private_host (asked) &&
         g_ascii_strcasecmp (g_uri_get_host (there->uri), g_uri_get_host (asked->uri)) != 0;
}

static gboolean
has_limits_left (const Search *search,
                 GError      **error)
{
  if (search->end <= g_get_monotonic_time ())
    hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_SLOW, _("the server is too slow"));
  else if (search->n_requests_left == 0 || search->limits.octets == 0)
    hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_LARGE, _("the page leads to more than Hallway looks at"));
  else
    return TRUE;
  return FALSE;
}

static HallwayPart *
fetch (Search     *search,
       const char *address,
       GError    **error)
{
  HallwayFetchRequest        request = { .address = address, .limits = &search->limits, .is_foreign = is_foreign (search, address) };
  g_autoptr (HallwayFetched) fetched = NULL;
  guint                      most = search->limits.total;

  if (search->page != NULL && g_str_equal (address, search->page->name))
    return copy_part (search->page);
  if (!has_limits_left (search, error))
    return NULL;

  search->n_requests_left--;
  search->limits.total = (guint) MIN (most, (search->end - g_get_monotonic_time ()) / G_TIME_SPAN_MILLISECOND + 1);
  fetched = hallway_fetch (&request, search->progress_callback, search->progress_data, search->cancellable, error);
  search->limits.total = most;
  if (fetched == NULL)
    {
      if (g_error_matches (*error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_LARGE))
        search->limits.octets = 0;
      return NULL;
    }

  search->limits.octets -= MIN (search->limits.octets, g_bytes_get_size (fetched->part->bytes));
  return g_steal_pointer (&fetched->part);
}

/* What an encrypted page names is asked for encrypted. */
static char *
encrypt (const Search *search,
         const char   *address)
{
  if (g_ascii_strncasecmp (search->request->addresses[0], "http:", 5) != 0 && g_ascii_strncasecmp (address, "http:", 5) == 0)
    return g_strconcat ("https", address + 4, NULL);
  return g_strdup (address);
}

/* Candidates */

static gboolean
is_cancelled (const GError *problem)
{
  return g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* That nothing is there, or something else, is what most addresses come to. */
static gboolean
says_nothing (const GError *problem)
{
  return g_error_matches (problem, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_NOT_FOUND) ||
         g_error_matches (problem, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE) ||
         g_error_matches (problem, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT);
}

/* Keeps of several problems, which become its own, the first that says something. */
static void
keep_problem (GError **kept,
              GError  *problem)
{
  if (*kept != NULL && !is_cancelled (problem) && (says_nothing (problem) || !says_nothing (*kept)))
    {
      g_error_free (problem);
      return;
    }
  g_clear_error (kept);
  *kept = problem;
}

/* The first of the addresses of a part at which there is something that can be read with what @finding has. */
static gboolean
take_part (Search                 *search,
           const HallwayCandidate *candidate,
           guint                   part,
           HallwayFinding         *finding,
           GError                **error)
{
  const char *address;

  for (guint i = 0; (address = hallway_candidate_get_address (candidate, part, i)) != NULL && !is_cancelled (*error); i++)
    {
      g_autofree char *encrypted = encrypt (search, address);
      GError          *problem = NULL;
      HallwayPart     *fetched = fetch (search, encrypted, &problem);

      if (fetched != NULL && hallway_finding_take (finding, fetched, search->request->timezone, &problem))
        {
          g_clear_error (error);
          return TRUE;
        }
      keep_problem (error, problem);
    }
  return FALSE;
}

/* The schedule, and then what adds to it; only the schedule has to be there. */
static void
try_candidate (Search                 *search,
               const HallwayCandidate *candidate)
{
  g_autoptr (HallwayFinding) finding = hallway_finding_new (candidate->rule);
  GError                    *problem = NULL;

  if (!take_part (search, candidate, 0, finding, &problem))
    return keep_problem (&search->problem, problem);

  for (guint i = 1; i < candidate->parts->len; i++)
    {
      if (take_part (search, candidate, i, finding, &problem) || problem == NULL)
        continue;
      if (is_cancelled (problem))
        return keep_problem (&search->problem, problem);
      if (finding->missing == NULL)
        finding->missing = g_strdup (problem->message);
      g_clear_error (&problem);
    }

  g_ptr_array_add (search->findings, g_steal_pointer (&finding));
}

/* Ends with the schedule that the page is about. */
static void
try_candidates (Search                *search,
                const HallwayDocument *document)
{
  const char           *addresses[] = { search->request->addresses[0], search->page != NULL ? search->page->name : NULL, NULL };
  g_autoptr (GPtrArray) candidates = hallway_candidates_find (addresses, document);

  for (guint i = 0; i < candidates->len; i++)
    {
      const HallwayCandidate *candidate = g_ptr_array_index (candidates, i);

      try_candidate (search, candidate);
      if (is_cancelled (search->problem) || (search->findings->len > 0 && hallway_candidate_is_certain (candidate)))
        return;
    }
}

/* The address */

/* Whether there may be a schedule elsewhere although the address itself gave @problem. */
static gboolean
may_be_elsewhere (const GError *problem)
{
  if (problem->domain == HALLWAY_FETCH_ERROR)
    return problem->code != HALLWAY_FETCH_ERROR_ADDRESS && problem->code != HALLWAY_FETCH_ERROR_OFFLINE;
  return g_error_matches (problem, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE) ||
         g_error_matches (problem, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT);
}

/* A schedule that is no page is what was asked for; a page may show only some of its schedule. */
static void
read_address (Search  *search,
              GError **error)
{
  g_autoptr (HallwayFinding) finding = hallway_finding_new (NULL);

  if (hallway_finding_take (finding, copy_part (search->page), search->request->timezone, error))
    g_ptr_array_add (search->findings, g_steal_pointer (&finding));
}

static void
search_from_address (Search  *search,
                     GError **error)
{
  g_autoptr (HallwayReport)   report = hallway_report_new ();
  g_autoptr (HallwayDocument) document = NULL;
  g_autoptr (GError)          problem = NULL;
  gboolean                    is_page;

  search->page = fetch (search, search->request->addresses[0], &problem);
  document = search->page != NULL ? hallway_document_new (search->page, report, NULL) : NULL;
  is_page = document != NULL && hallway_html_sniff (document);
  if (search->page != NULL && !is_page)
    read_address (search, &problem);
  if (search->findings->len == 0 && (is_page || may_be_elsewhere (problem)))
    try_candidates (search, document);
  if (search->findings->len == 0 && problem == NULL)
    read_address (search, &problem);
  if (search->findings->len > 0)
    return;

  if (search->problem != NULL && !says_nothing (search->problem))
    g_propagate_error (error, g_steal_pointer (&search->problem));
  else
    g_propagate_error (error, g_steal_pointer (&problem));
}

/* The addresses of the parts of one schedule, of which only the first has to be there. */
static void
take_addresses (Search  *search,
                GError **error)
{
  const char *const         *addresses = search->request->addresses;
  g_autoptr (HallwayFinding) finding = hallway_finding_new (NULL);

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      GError      *problem = NULL;
      HallwayPart *part = fetch (search, addresses[i], &problem);

      if (part != NULL && hallway_finding_take (finding, part, search->request->timezone, &problem))
        continue;
      if (i == 0 || is_cancelled (problem))
        return g_propagate_error (error, problem);
      if (finding->missing == NULL)
        finding->missing = g_strdup (problem->message);
      g_error_free (problem);
    }
  g_ptr_array_add (search->findings, g_steal_pointer (&finding));
}

static void
free_finding (gpointer data)
{
  hallway_finding_free (data);
}

/**
 * hallway_discover:
 * @request: where to begin
 * @progress_callback: (nullable): called now and then while something comes, of each of several
 * @cancellable: (nullable): to give up, from any thread
 * @error: return location for a HallwayFetchError, a HallwayImportError or %G_IO_ERROR_CANCELLED
 *
 * Finds the schedules that an address leads to: the one that stands there; else the one that the page is about; else those
 * that the page shows or links to, and what can be read of the page itself (see hallway_candidates_find()). Fetches what
 * each is made of, within limits, and reads it. Several addresses are taken as they are, for parts of one schedule.
 *
 * Returns: (transfer full) (element-type HallwayFinding) (nullable): at least one, the likeliest first
 */
GPtrArray *
hallway_discover (const HallwayDiscoveryRequest *request,
                  HallwayFetchProgressCallback   progress_callback,
                  gpointer                       progress_data,
                  GCancellable                  *cancellable,
                  GError                       **error)
{
  g_auto (Search) search = { .request = request, .progress_callback = progress_callback, .progress_data = progress_data, .cancellable = cancellable };

  g_return_val_if_fail (request != NULL && request->addresses != NULL && request->addresses[0] != NULL, NULL);

  search.limits = request->limits != NULL ? *request->limits : hallway_fetch_default_limits;
  search.n_requests_left = HALLWAY_LIMIT_REQUESTS;
  search.end = g_get_monotonic_time () + HALLWAY_LIMIT_DISCOVERY * G_TIME_SPAN_MILLISECOND;
  search.findings = g_ptr_array_new_with_free_func (free_finding);

  if (request->addresses[1] != NULL)
    take_addresses (&search, error);
  else
    search_from_address (&search, error);
  return search.findings->len > 0 ? g_steal_pointer (&search.findings) : NULL;
}
