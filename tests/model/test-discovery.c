/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fetch/hallway-discovery.h"
#include "import/hallway-import-error.h"

#include "hallway-test-fetch.h"

#define OK "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
#define NOT_FOUND "HTTP/1.1 404 Not Found\r\n" HALLWAY_TEST_NOTHING
#define FORBIDDEN "HTTP/1.1 403 Forbidden\r\n" HALLWAY_TEST_NOTHING

#define FRAB_JSON(acronym, title, talk, rest)                                                                                      \
  "{\"schedule\":{\"version\":\"1\",\"conference\":{\"acronym\":\"" acronym "\",\"title\":\"" title "\",\"start\":\"2027-05-08\"," \
  "\"end\":\"2027-05-08\",\"daysCount\":1,\"time_zone_name\":\"Europe/Berlin\",\"days\":[{\"index\":1,\"date\":\"2027-05-08\","    \
  "\"day_start\":\"2027-05-08T04:00:00+02:00\",\"day_end\":\"2027-05-09T03:59:00+02:00\",\"rooms\":{\"Hall\":[{\"id\":1,"          \
  "\"guid\":\"aaaaaaaa-0000-4000-8000-000000000001\",\"code\":\"ABC123\",\"date\":\"2027-05-08T10:00:00+02:00\","                  \
  "\"start\":\"10:00\",\"duration\":\"00:45\",\"room\":\"Hall\",\"title\":\"" talk "\"" rest "}]}}]}}}"
#define FULL ",\"abstract\":\"About it.\",\"persons\":[{\"id\":1,\"name\":\"Ada Moon\"}]"

#define WIDGET                                                                                                               \
  "{\"talks\":[{\"code\":\"ABC123\",\"title\":\"Opening\",\"abstract\":\"About it.\",\"speakers\":[\"ADA\"],"                \
  "\"start\":\"2027-05-08T10:00:00+02:00\",\"end\":\"2027-05-08T10:45:00+02:00\",\"room\":1},"                               \
  "{\"title\":{\"en\":\"Lunch\"},\"start\":\"2027-05-08T10:45:00Z\",\"end\":\"2027-05-08T11:45:00Z\",\"room\":1}],"          \
  "\"tracks\":[],\"rooms\":[{\"id\":1,\"name\":{\"en\":\"Hall\"}}],\"speakers\":[{\"code\":\"ADA\",\"name\":\"Ada Moon\"}]," \
  "\"version\":\"1\",\"timezone\":\"Europe/Berlin\",\"event_start\":\"2027-05-08\",\"event_end\":\"2027-05-08\"}"

#define CALENDAR(name, talk)                                                                                             \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Hallway//Test//EN\r\nX-WR-CALNAME:" name "\r\nBEGIN:VEVENT\r\nUID:0a\r\n" \
  "DTSTAMP:20270101T000000Z\r\nDTSTART:20200504T070000Z\r\nDTEND:20200504T074500Z\r\nSUMMARY:" talk                      \
  "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

#define SCHED_PAGE                                                                                                          \
  "<!DOCTYPE html><html><head><title>Sailing: Full Schedule</title></head><body><div id=\"sched-content-inner\">"           \
  "<div class=\"sched-container-header\" id=\"2020-05-04\">Monday, May 4</div><h3>9:00am <span class='tz'>CEST</span></h3>" \
  "<div class=\"sched-container\"><span class=\"event ev_5\"><a href=\"event/1/knots\" id=\"0a\" class=\"name\">Knots</a>"  \
  "</span><div class=\"sched-event-details\"><div class=\"tip-description\">One.<br>Two.</div>"                             \
  "<div class=\"tip-roles\"><strong>Speakers</strong><div class=\"sched-person-session\"><h2><a href=\"speaker/ada\">"      \
  "Ada Moon</a></h2></div></div><div class=\"sched-event-details-timeandplace\">Monday May 4, 2020 9:00am - 9:45am "        \
  "<span class=\"tz\">CEST</span><br><a href=\"venue/Deck\">Deck</a></div></div></div></div></body></html>"

static GPtrArray *
discover (HallwayTestServer *server,
          const char        *path,
          GError           **error)
{
  g_autofree char        *address = g_strconcat (server->address, path, NULL);
  const char             *addresses[] = { address, NULL };
  HallwayDiscoveryRequest request = { .addresses = addresses, .limits = &hallway_test_patient };

  return hallway_discover (&request, NULL, NULL, NULL, error);
}

/* The only schedule that a page leads to. */
static const HallwayFinding *
get_only (GPtrArray    *findings,
          const GError *error,
          const char   *rule,
          guint         n_parts)
{
  const HallwayFinding *finding;

  g_assert_no_error (error);
  g_assert_nonnull (findings);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (finding->rule != NULL ? finding->rule->name : NULL, ==, rule);
  g_assert_cmpuint (finding->parts->len, ==, n_parts);
  return finding;
}

static void
assert_nothing (GPtrArray    *findings,
                const GError *error,
                GQuark        domain,
                int           code)
{
  g_assert_null (findings);
  g_assert_error (error, domain, code);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_schedule_itself (void)
{
  static const HallwayTestAnswer answers[] = { { "/x", OK FRAB_JSON ("grand", "Grand", "Opening", FULL) }, { NULL, NOT_FOUND } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          findings = discover (server, "/x", &error);
  const HallwayFinding          *finding = get_only (findings, error, NULL, 1);

  g_assert_cmpstr (finding->reader->name, ==, "frab-json");
  g_assert_true (finding->has_speakers && finding->has_texts);
  g_assert_true (g_str_has_suffix (hallway_finding_get_address (finding), "/x"));
  g_assert_cmpuint (server->n_requests, ==, 1);
}

/* A page of a talk leads to the conference, with the breaks that only the widget has. */
static void
test_pretalx (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/grand/talk/ABC123/", OK "<!DOCTYPE html><html><meta name=\"generator\" content=\"pretalx\"><a href='/grand/talk/ABC123.ics'>" },
    { "/grand/schedule/export/schedule.json", OK FRAB_JSON ("grand", "Grand", "Opening", FULL) },
    { "/grand/schedule/widget/v2.json", OK WIDGET },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         findings = discover (server, "/grand/talk/ABC123/", &error);
  const HallwayFinding         *finding = get_only (findings, error, "pretalx", 2);

  g_assert_cmpuint (finding->draft->sessions->len, ==, 2);
  g_assert_cmpstr (finding->draft->title, ==, "Grand");
  g_assert_null (finding->missing);
  g_assert_cmpuint (server->n_requests, ==, 3);
}

/* Of two addresses for one part the second will do; what only adds to it may be missing, or be something else. */
static void
test_missing_parts (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/grand/schedule/", OK "<!DOCTYPE html><html>pretalx" },
    { "/grand/schedule/export/schedule.xml", OK FRAB_JSON ("grand", "Grand", "Opening", FULL) },
    { "/grand/schedule/widget/v2.json", OK "<!DOCTYPE html><html><title>Just a moment...</title></html>" },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         findings = discover (server, "/grand/schedule/", &error);
  const HallwayFinding         *finding = get_only (findings, error, "pretalx", 1);

  g_assert_cmpuint (finding->draft->sessions->len, ==, 1);
  g_assert_nonnull (strstr (finding->missing, "robots"));
}

/* A page of Sched can be read itself, but its calendar says when that is, and the page of descriptions who speaks. */
static void
test_sched (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/", OK SCHED_PAGE },
    { "/all.ics", OK CALENDAR ("sailing", "Knots") },
    { "/list/descriptions/", FORBIDDEN },
    { "/print/all", OK SCHED_PAGE },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         findings = discover (server, "/", &error);
  const HallwayFinding         *finding = get_only (findings, error, "sched-own-domain", 2);

  g_assert_cmpuint (finding->draft->sessions->len, ==, 1);
  g_assert_cmpuint (hallway_draft_get_session (finding->draft, 0)->n_persons, ==, 1);
  g_assert_cmpstr (finding->reader->name, ==, "ics");
}

/* Who may not see the page may see the schedule. */
static void
test_page_refused (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/grand/talk/ABC123/", FORBIDDEN },
    { "/grand/schedule/export/schedule.json", OK FRAB_JSON ("grand", "Grand", "Opening", FULL) },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GError)            refused = NULL;
  g_autoptr (GPtrArray)         findings = discover (server, "/grand/talk/ABC123/", &error);
  g_autoptr (GPtrArray)         none = NULL;

  get_only (findings, error, "pretalx-talk", 1);

  none = discover (server, "/other/talk/ABC123/", &refused);
  assert_nothing (none, refused, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (refused->message, "/other/talk/ABC123/"));
}

/* A page that links to its schedule in several forms: the first complete one is chosen. */
static void
test_links (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/", OK "<!DOCTYPE html><html><a href='/a/schedule.json'>A</a> <a href='/b/schedule.json'>B</a> <a href='c.ics'>C</a>" },
    { "/a/schedule.json", OK FRAB_JSON ("grand", "Grand", "Opening", "") },
    { "/b/schedule.json", OK FRAB_JSON ("grand", "Grand", "Opening", FULL) },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         findings = discover (server, "/", &error);
  const HallwayFinding         *chosen;

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_false (((HallwayFinding *) findings->pdata[0])->has_speakers);
  g_assert_false (((HallwayFinding *) findings->pdata[0])->has_texts);
  chosen = hallway_findings_choose (findings, &error);
  g_assert_no_error (error);
  g_assert_true (chosen == findings->pdata[1]);
}

static void
test_several_conferences (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/", OK "<!DOCTYPE html><html><a href='/a/schedule.json'>A</a> <a href='/b/schedule.json'>B</a>" },
    { "/a/schedule.json", OK FRAB_JSON ("grand", "Grand Days", "Opening", FULL) },
    { "/b/schedule.json", OK FRAB_JSON ("petit", "Small Days", "Welcome", FULL) },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         findings = discover (server, "/", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_null (hallway_findings_choose (findings, &error));
  g_assert_error (error, HALLWAY_DISCOVERY_ERROR, HALLWAY_DISCOVERY_ERROR_SEVERAL);
  g_assert_nonnull (strstr (error->message, "“Grand Days” (http://127.0.0.1"));
  g_assert_nonnull (strstr (error->message, "“Small Days” (http://127.0.0.1"));
}

static void
test_page_itself (void)
{
  static const HallwayTestAnswer answers[] = { { "/", OK SCHED_PAGE }, { NULL, NOT_FOUND } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          findings = discover (server, "/", &error);
  const HallwayFinding          *finding = get_only (findings, error, "page", 1);

  g_assert_cmpstr (finding->reader->name, ==, "sched-html");
}

/* Says what is wrong with the page, or, if there is one, with its schedule. */
static void
test_nothing (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/", OK "<!DOCTYPE html><html><a href='/schedule.json'>Schedule</a><p>Welcome" },
    { "/empty/schedule/", OK "<!DOCTYPE html><html>pretalx" },
    { "/empty/schedule/export/schedule.json", OK "{\"schedule\":{\"conference\":{\"title\":\"Grand\",\"days\":[{\"date\":\"2027-05-08\",\"rooms\":{\"Hall\":[]}}]}}}" },
    { "/cut.json", OK "{\"schedule\":{\"conference\":{\"title\":\"Grand\",\"days\":[" },
    { "/talk/ABC123/", OK "{\"a\":1}" },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  const struct
  {
    const char *path;
    GQuark      domain;
    int         code;
  } expected[] = {
    { "/", HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "/empty/schedule/", HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "/cut.json", HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED },
    { "/talk/ABC123/", HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "/gone", HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError)    error = NULL;
      g_autoptr (GPtrArray) findings = discover (server, expected[i].path, &error);

      assert_nothing (findings, error, expected[i].domain, expected[i].code);
    }
}

/* What a page leads to is bounded in number and in size. */
static void
test_bounds (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/", OK "<!DOCTYPE html><html><a href='/1.ics'><a href='/2.ics'><a href='/3.ics'><a href='/4.ics'><a href='/5.ics'>" },
    { NULL, OK "BEGIN:VCALENDAR\r\nX-LONG:0123456789012345678901234567890123456789012345678901234567890123456789\r\n" },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autofree char              *address = g_strconcat (server->address, "/", NULL);
  HallwayFetchLimits            limits = hallway_test_patient;
  const char                   *addresses[] = { address, NULL };
  HallwayDiscoveryRequest       request = { .addresses = addresses, .limits = &limits };
  g_autoptr (GError)            error = NULL;

  limits.octets = 250;
  g_assert_null (hallway_discover (&request, NULL, NULL, NULL, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED);
  g_assert_cmpuint (server->n_requests, ==, 3);
}

/* Several addresses are the parts of one schedule as they are; of them only the first has to be there. */
static void
test_parts (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/s.json", OK FRAB_JSON ("grand", "Grand", "Opening", FULL) },
    { "/w.json", OK WIDGET },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autofree char              *schedule = g_strconcat (server->address, "/s.json", NULL);
  g_autofree char              *widget = g_strconcat (server->address, "/w.json", NULL);
  g_autofree char              *missing = g_strconcat (server->address, "/x.json", NULL);
  const char                   *addresses[] = { schedule, missing, widget, NULL };
  HallwayDiscoveryRequest       request = { .addresses = addresses, .limits = &hallway_test_patient };
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         findings = hallway_discover (&request, NULL, NULL, NULL, &error);
  const HallwayFinding         *finding = get_only (findings, error, NULL, 2);
  g_autoptr (GPtrArray)         none = NULL;

  g_assert_cmpuint (finding->draft->sessions->len, ==, 2);
  g_assert_nonnull (strstr (finding->missing, "/x.json"));

  addresses[0] = missing;
  none = hallway_discover (&request, NULL, NULL, NULL, &error);
  assert_nothing (none, error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_NOT_FOUND);
}

/* On what is in the person's own network a stranger's page has no claim. */
static void
test_foreign (void)
{
  static const HallwayTestAnswer answers[] = { { "/", OK "secret" }, { NULL, NOT_FOUND } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)             error = NULL;
  g_autoptr (HallwayFetched)     fetched = hallway_test_fetch_as (server, (HallwayFetchRequest){ .is_foreign = TRUE }, "/", &hallway_test_patient, &error);

  hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_REDIRECTED, "private");
  g_assert_cmpuint (server->n_requests, ==, 0);
}

/* Without waiting */

typedef struct
{
  GPtrArray    *findings; /* (owned) (nullable) */
  GError       *error;    /* (owned) (nullable) */
  gboolean      is_done;
  guint         n_words;
  GCancellable *given_up; /* (unowned) (nullable): with the first word */
} Outcome;

static void
discovered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->findings = hallway_discover_finish (result, &outcome->error);
  outcome->is_done = TRUE;
}

static void
progress_cb (gsize    received,
             gsize    total,
             gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_false (outcome->is_done);
  outcome->n_words++;
  if (outcome->given_up != NULL)
    g_cancellable_cancel (outcome->given_up);
}

static void
discover_async (HallwayTestServer *server,
                const char        *path,
                GCancellable      *cancellable,
                Outcome           *outcome)
{
  g_autofree char        *address = g_strconcat (server->address, path, NULL);
  const char             *addresses[] = { address, NULL };
  HallwayDiscoveryRequest request = { .addresses = addresses, .limits = &hallway_test_patient };

  hallway_discover_async (&request, cancellable, progress_cb, outcome, discovered_cb, outcome);
  g_clear_pointer (&address, g_free);
  while (!outcome->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_async (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/", OK "<!DOCTYPE html><html><a href='/schedule.json'>" },
    { "/schedule.json", OK FRAB_JSON ("grand", "Grand", "Opening", FULL) },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  Outcome                       outcome = { 0 };

  discover_async (server, "/", NULL, &outcome);
  get_only (outcome.findings, outcome.error, "schedule-file", 1);
  g_ptr_array_unref (outcome.findings);
}

/* While a candidate is still coming; nothing is asked afterwards. */
static void
test_cancelled (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/", "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n<!DOCTYPE html><html><a href='/schedule.json'>", .stays_open = TRUE },
    { NULL, NOT_FOUND },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GCancellable)      cancellable = g_cancellable_new ();
  Outcome                       outcome = { .given_up = cancellable };

  discover_async (server, "/", cancellable, &outcome);
  assert_nothing (outcome.findings, outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (outcome.n_words, ==, 1);
  g_assert_false (hallway_test_server_was_asked (server, "schedule.json"));
  g_clear_error (&outcome.error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/discovery/schedule-itself", test_schedule_itself);
  g_test_add_func ("/discovery/pretalx", test_pretalx);
  g_test_add_func ("/discovery/missing-parts", test_missing_parts);
  g_test_add_func ("/discovery/sched", test_sched);
  g_test_add_func ("/discovery/page-refused", test_page_refused);
  g_test_add_func ("/discovery/links", test_links);
  g_test_add_func ("/discovery/several-conferences", test_several_conferences);
  g_test_add_func ("/discovery/page-itself", test_page_itself);
  g_test_add_func ("/discovery/nothing", test_nothing);
  g_test_add_func ("/discovery/bounds", test_bounds);
  g_test_add_func ("/discovery/parts", test_parts);
  g_test_add_func ("/discovery/foreign", test_foreign);
  g_test_add_func ("/discovery/async", test_async);
  g_test_add_func ("/discovery/cancelled", test_cancelled);

  return g_test_run ();
}
