/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-view.h"

#include "hallway-limits.h"
#include "hallway-notice.h"

#include <string.h>

#define MOST_FILTERS 1000

static void
add_text (GVariantDict *facts,
          const char   *name,
          const char   *text)
{
  if (text != NULL)
    g_variant_dict_insert (facts, name, "s", text);
}

static char *
make_term (HallwayQuery *filters,
           guint         number)
{
  const char *kind = hallway_query_kind_to_string (hallway_query_get_kind (filters, number));
  const char *value = hallway_query_get_value (filters, number);

  return value != NULL ? g_strdup_printf ("%s=%s", kind, value) : g_strdup (kind);
}

static void
add_filters (GVariantDict *facts,
             HallwayQuery *filters)
{
  g_autoptr (GStrvBuilder) terms = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; i < hallway_query_get_n_terms (filters); i++)
    {
      g_autofree char *term = make_term (filters, i);

      g_strv_builder_add (terms, term);
    }
  list = g_strv_builder_end (terms);
  if (list[0] != NULL)
    g_variant_dict_insert_value (facts, "filters", g_variant_new_strv ((const char *const *) list, -1));
}

static void
add_dismissed (GVariantDict *facts,
               guint         dismissed,
               gint64        updated)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint notice = 0; notice < HALLWAY_N_NOTICES; notice++)
    if (dismissed & (1u << notice))
      g_strv_builder_add (names, hallway_notice_to_string (notice));
  list = g_strv_builder_end (names);
  if (list[0] == NULL)
    return;

  g_variant_dict_insert_value (facts, "dismissed", g_variant_new_strv ((const char *const *) list, -1));
  g_variant_dict_insert (facts, "updated", "x", updated);
}

static GVariant *
parse (const char *text)
{
  if (text == NULL || strlen (text) > HALLWAY_LIMIT_TEXT || !g_utf8_validate (text, -1, NULL))
    return NULL;

  return g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
}

static char *
read_text (GVariantDict *facts,
           const char   *name)
{
  char *text = NULL;

  if (!g_variant_dict_lookup (facts, name, "s", &text) || text[0] == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
add_filter (HallwayView *self,
            const char  *term)
{
  g_autoptr (HallwayQuery) old = NULL;
  g_autofree char         *value = NULL;
  HallwayQueryKind         kind;

  if (!hallway_query_parse_term (term, &kind, &value) || kind == HALLWAY_QUERY_DAY || kind == HALLWAY_QUERY_SEARCH)
    return;

  old = self->filters;
  self->filters = hallway_query_add (old, kind, value);
}

static void
read_filters (HallwayView  *self,
              GVariantDict *facts)
{
  g_autofree const char **terms = NULL;

  if (!g_variant_dict_lookup (facts, "filters", "^a&s", &terms))
    return;

  for (guint i = 0; terms[i] != NULL && i < MOST_FILTERS; i++)
    add_filter (self, terms[i]);
}

static void
read_dismissed (HallwayView  *self,
                GVariantDict *facts)
{
  g_autofree const char **names = NULL;

  if (!g_variant_dict_lookup (facts, "dismissed", "^a&s", &names))
    return;

  for (guint i = 0; names[i] != NULL; i++)
    self->dismissed |= 1u << hallway_notice_from_string (names[i]);
  self->dismissed &= ~(1u << HALLWAY_NOTICE_NONE);
  g_variant_dict_lookup (facts, "updated", "x", &self->updated);
}

/**
 * hallway_view_new:
 *
 * Returns: (transfer full): what is shown of a conference at first
 */
HallwayView *
hallway_view_new (void)
{
  HallwayView *self = g_new0 (HallwayView, 1);

  self->day = HALLWAY_TIME_UNKNOWN;
  self->filters = hallway_query_new ();
  return self;
}

/**
 * hallway_view_free:
 * @self: (transfer full): a view
 */
void
hallway_view_free (HallwayView *self)
{
  g_free (self->page);
  g_free (self->words);
  g_free (self->session);
  g_free (self->top);
  hallway_query_unref (self->filters);
  g_free (self);
}

/**
 * hallway_view_to_text:
 *
 * Returns: (transfer full): what hallway_view_from_text() reads
 */
char *
hallway_view_to_text (const HallwayView *self)
{
  g_auto (GVariantDict) facts = G_VARIANT_DICT_INIT (NULL);
  g_autofree char      *day = NULL;
  g_autoptr (GVariant)  all = NULL;

  if (self->day != HALLWAY_TIME_UNKNOWN)
    day = hallway_time_format_date (self->day);
  add_text (&facts, "page", self->page);
  add_text (&facts, "day", day);
  add_text (&facts, "search", self->words);
  add_text (&facts, "session", self->session);
  add_text (&facts, "top", self->top);
  add_filters (&facts, self->filters);
  add_dismissed (&facts, self->dismissed, self->updated);

  all = g_variant_ref_sink (g_variant_dict_end (&facts));
  return g_variant_print (all, FALSE);
}

/**
 * hallway_view_from_text:
 * @text: (nullable): of hallway_view_to_text(), or anything else
 *
 * Returns: (transfer full): what @text says, as far as it can be understood
 */
HallwayView *
hallway_view_from_text (const char *text)
{
  HallwayView          *self = hallway_view_new ();
  g_autoptr (GVariant)  all = parse (text);
  g_auto (GVariantDict) facts = G_VARIANT_DICT_INIT (all);
  g_autofree char      *day = NULL;

  if (all == NULL)
    return self;

  self->page = read_text (&facts, "page");
  self->words = read_text (&facts, "search");
  self->session = read_text (&facts, "session");
  self->top = read_text (&facts, "top");
  day = read_text (&facts, "day");
  if (day != NULL)
    self->day = hallway_time_parse_date (day);
  read_filters (self, &facts);
  read_dismissed (self, &facts);
  return self;
}
