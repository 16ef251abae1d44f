/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "model/hallway-fold.h"

#include <glib/gi18n.h>
#include <string.h>

/* Which conference a draft is of (DESIGN.md, section 3, "Conference identity"). */

#define SLUG_LENGTH 60

/* What two descriptions of a conference are compared by. */
typedef struct
{
  char  *id;      /* (owned) (nullable) */
  char  *address; /* (owned) (nullable) */
  char  *acronym; /* (owned) (nullable): folded */
  char  *title;   /* (owned): folded */
  gint64 first_day;
  gint64 last_day;
} Description;

static void
clear_description (gpointer data)
{
  Description *description = data;

  g_free (description->id);
  g_free (description->address);
  g_free (description->acronym);
  g_free (description->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Description, clear_description)

static char *
fold_or_null (const char *text)
{
  g_autofree char *folded = text != NULL ? hallway_fold (text) : NULL;

  return folded != NULL && *folded != '\0' ? g_steal_pointer (&folded) : NULL;
}

static int
get_year (gint64 day)
{
  int year = 0, month, date, hour, minute, second;

  if (day != HALLWAY_TIME_UNKNOWN)
    hallway_time_to_civil (day, &year, &month, &date, &hour, &minute, &second);
  return year;
}

/* The days of the sessions, where the file says none of the whole. */
static void
find_days (HallwayDraft *draft,
           gint64       *first_day,
           gint64       *last_day)
{
  *first_day = draft->start;
  *last_day = draft->end;

  for (guint i = 0; i < draft->sessions->len && draft->start == HALLWAY_TIME_UNKNOWN; i++)
    {
      gint64 day = hallway_draft_get_session (draft, i)->day;

      if (day == HALLWAY_TIME_UNKNOWN)
        continue;
      *first_day = *first_day == HALLWAY_TIME_UNKNOWN ? day : MIN (*first_day, day);
      *last_day = MAX (*last_day, day);
    }
  *last_day = MAX (*last_day, *first_day);
}

static const char *
get_title (HallwayDraft        *draft,
           const HallwaySource *source)
{
  if (draft->title != NULL)
    return draft->title;
  return source->name != NULL ? source->name : "";
}

/* Whether one ends at most a day before the other begins. */
static gboolean
dates_touch (const Description *a,
             const Description *b)
{
  if (a->first_day == HALLWAY_TIME_UNKNOWN || b->first_day == HALLWAY_TIME_UNKNOWN)
    return a->first_day == b->first_day;

  return a->first_day <= b->last_day + HALLWAY_SECONDS_PER_DAY && b->first_day <= a->last_day + HALLWAY_SECONDS_PER_DAY;
}

static gboolean
has_same_address (const Description *known,
                  const Description *new)
{
  return known->address != NULL &&
         g_strcmp0 (known->address, new->address) == 0 &&
         (dates_touch (known, new) || get_year (known->first_day) == get_year (new->first_day));
}

static gboolean
has_same_name (const Description *known,
               const Description *new)
{
  gboolean same_acronym = known->acronym != NULL && g_strcmp0 (known->acronym, new->acronym) == 0;

  return (same_acronym || strcmp (known->title, new->title) == 0) && dates_touch (known, new);
}

static GArray *
read_descriptions (HallwayStore *self,
                   GError      **error)
{
  const char                  *sql = "SELECT id, address, acronym, title, first_day, last_day FROM main.conference ORDER BY updated DESC, id";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (GArray)           descriptions = g_array_new (FALSE, FALSE, sizeof (Description));
  HallwayStep                  step;

  if (statement == NULL)
    return NULL;

  g_array_set_clear_func (descriptions, clear_description);
  while ((step = hallway_database_step (self->database, statement, error)) == HALLWAY_STEP_ROW)
    {
      Description description = {
        .id = hallway_statement_dup_text (statement, 0),
        .address = hallway_statement_dup_text (statement, 1),
        .acronym = fold_or_null (hallway_statement_get_text (statement, 2)),
        .title = hallway_fold (hallway_statement_get_text (statement, 3)),
        .first_day = hallway_statement_get_time (statement, 4),
        .last_day = hallway_statement_get_time (statement, 5),
      };

      g_array_append_val (descriptions, description);
    }
  return step == HALLWAY_STEP_DONE ? g_steal_pointer (&descriptions) : NULL;
}

static const char *
find_known (GArray *descriptions,
            const Description *new)
{
  for (guint i = 0; i < descriptions->len; i++)
    if (has_same_address (&g_array_index (descriptions, Description, i), new))
      return g_array_index (descriptions, Description, i).id;

  for (guint i = 0; i < descriptions->len; i++)
    if (has_same_name (&g_array_index (descriptions, Description, i), new))
      return g_array_index (descriptions, Description, i).id;
  return NULL;
}

/* Letters and digits of ASCII, with one "-" for all between them. */
static char *
make_slug (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString         *slug = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0' && slug->len < SLUG_LENGTH; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (slug, g_ascii_tolower (*c));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

static gboolean
is_taken (GArray     *descriptions,
          const char *id)
{
  for (guint i = 0; i < descriptions->len; i++)
    if (g_str_equal (g_array_index (descriptions, Description, i).id, id))
      return TRUE;
  return FALSE;
}

static char *
make_id (GArray     *descriptions,
         const char *acronym,
         const char *title,
         gint64      first_day)
{
  g_autofree char    *slug = make_slug (acronym != NULL ? acronym : title);
  g_autofree char    *year = g_strdup_printf ("%04d", get_year (first_day));
  g_autoptr (GString) id = NULL;
  gsize               length;

  if (*slug == '\0')
    {
      g_free (slug);
      slug = make_slug (title);
    }

  id = g_string_new (*slug != '\0' ? slug : "conference");
  if (first_day != HALLWAY_TIME_UNKNOWN && strstr (id->str, year) == NULL)
    g_string_append_printf (id, "-%s", year);

  length = id->len;
  for (guint i = 2; is_taken (descriptions, id->str); i++)
    {
      g_string_truncate (id, length);
      g_string_append_printf (id, "-%u", i);
    }
  return g_strdup (id->str);
}

static gboolean
read_state (HallwayStore    *self,
            HallwayIdentity *identity,
            GError         **error)
{
  /* The cache may know one that the person's own file has lost. */
  const char                  *sql = "SELECT c.generation, l.number, l.complete FROM (SELECT ?1 AS id) wanted"
                                     " LEFT JOIN main.conference c ON c.id = wanted.id"
                                     " LEFT JOIN schedules.loaded l ON l.id = wanted.id";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  HallwayStep                  step;

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, identity->id);
  step = hallway_database_step (self->database, statement, error);
  if (step == HALLWAY_STEP_ROW)
    {
      identity->is_known = hallway_statement_get_time (statement, 0) != HALLWAY_TIME_UNKNOWN;
      identity->generation = hallway_statement_get_int (statement, 0);
      identity->number = hallway_statement_get_int (statement, 1);
      identity->is_complete = identity->is_known && hallway_statement_get_int (statement, 2) != 0;
    }
  return step != HALLWAY_STEP_FAILED;
}

/**
 * hallway_store_is_id:
 * @id: a word
 *
 * Returns: whether a conference can be called by @id
 */
gboolean
hallway_store_is_id (const char *id)
{
  return *id != '\0' && *id != '-' && strlen (id) <= 2 * SLUG_LENGTH && strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (id);
}

/**
 * hallway_store_identify:
 * @identity: (out caller-allocates): cleared with hallway_identity_clear()
 *
 * Finds the conference that a draft updates: what @source says; else the one with the same address whose dates touch or
 * whose year is the same; else the one with the same acronym or title whose dates touch. Else makes an id for a new one.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_identify (HallwayStore        *self,
                        HallwayDraft        *draft,
                        const HallwaySource *source,
                        HallwayIdentity     *identity,
                        GError             **error)
{
  g_autoptr (GArray) descriptions = read_descriptions (self, error);
  g_auto (Description) new = { 0 };
  const char *known;

  if (descriptions == NULL)
    return FALSE;
  if (source->id != NULL && !hallway_store_is_id (source->id))
    {
      g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT,
                   _("“%s” can't be an id: use a-z, 0-9 and -"), source->id);
      return FALSE;
    }

  new.address = g_strdup (source->address);
  new.acronym = fold_or_null (draft->acronym);
  new.title = hallway_fold (get_title (draft, source));
  find_days (draft, &new.first_day, &new.last_day);

  known = source->id != NULL ? source->id : find_known (descriptions, &new);
  identity->first_day = new.first_day;
  identity->last_day = new.last_day;
  identity->id = known != NULL ? g_strdup (known) : make_id (descriptions, draft->acronym, get_title (draft, source), new.first_day);
  return read_state (self, identity, error);
}

void
hallway_identity_clear (HallwayIdentity *self)
{
  g_clear_pointer (&self->id, g_free);
}
