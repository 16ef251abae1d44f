/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A session in a list. The first one of a slot or day carries the heading, since a list item can't be made unfocusable
 * at GTK 4.8, and the first one that hasn't begun carries the line of now. */

#include "hallway-session-row.h"

#include "hallway-activatable-row.h"
#include "hallway-alignment.h"
#include "hallway-format.h"
#include "hallway-session-summary.h"
#include "model/hallway-conference.h"

#include <glib/gi18n.h>

struct _HallwaySessionRow
{
  GtkWidget              parent_instance;

  HallwaySlotRow        *slot_row; /* (owned) (nullable): what is shown */
  HallwaySession        *session;  /* (owned) (nullable): that of slot_row */
  HallwayZone           *zone;     /* (owned) (nullable): that times are shown in, NULL for the conference's */
  HallwayWords          *words;    /* (owned) (nullable): what was searched */
  gboolean               with_day; /* whether the heading names the day */

  GtkWidget             *now_line;  /* (unowned) (nullable): child, made when it is needed */
  GtkLabel              *now_clock; /* (unowned) (nullable): in now_line */
  GtkInscription        *heading;   /* (unowned) (nullable): child, made when it is needed */
  HallwaySessionSummary *summary;   /* (unowned): child */
};

G_DEFINE_FINAL_TYPE (HallwaySessionRow, hallway_session_row, GTK_TYPE_WIDGET)

#define DIMMED 0xb800 /* the alpha of the style sheet's dimmed text */

static HallwayZone *
get_zone_of_conference (HallwaySessionRow *self)
{
  return hallway_entry_get_zone (hallway_session_get_entry (self->session));
}

static HallwayZone *
choose_zone (HallwaySessionRow *self,
             const HallwaySpan *span,
             HallwayZone       *zone_of_conference)
{
  return self->zone != NULL && !span->floating ? self->zone : zone_of_conference;
}

/* Joins what there is of three facts: "Janson · until 10:50". */
static char *
join_facts (const char *first,
            const char *second,
            const char *third)
{
  const char *facts[] = { first, second, third };
  GString    *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i] != NULL && facts[i][0] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", facts[i]);
  return g_string_free (line, FALSE);
}

static const char *
describe_status (HallwayStatus status)
{
  switch (status)
    {
    case HALLWAY_STATUS_CANCELLED:
      return _("Cancelled");

    case HALLWAY_STATUS_TENTATIVE:
      return _("Tentative");

    case HALLWAY_STATUS_CONFIRMED:
    default:
      return NULL;
    }
}

/* The time behind the zone is dimmed by an attribute, so that one widget does for both. */
static void
show_heading (HallwaySessionRow *self,
              const char        *time,
              const char        *zone)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char          *text = NULL;
  PangoAttribute           *bold, *dimmed;

  if (self->heading == NULL && time == NULL)
    return;
  if (self->heading == NULL)
    {
      self->heading = GTK_INSCRIPTION (gtk_inscription_new (NULL));
      gtk_inscription_set_text_overflow (self->heading, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      gtk_widget_add_css_class (GTK_WIDGET (self->heading), "slot-heading");
      gtk_widget_insert_before (GTK_WIDGET (self->heading), GTK_WIDGET (self), GTK_WIDGET (self->summary));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->heading), time != NULL);
  if (time == NULL)
    return;

  text = g_strconcat (time, zone != NULL ? " " : NULL, zone, NULL);
  attributes = pango_attr_list_new ();
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->end_index = (guint) strlen (time);
  pango_attr_list_insert (attributes, bold);
  dimmed = pango_attr_foreground_alpha_new (DIMMED);
  dimmed->start_index = bold->end_index;
  pango_attr_list_insert (attributes, dimmed);
  gtk_inscription_set_text (self->heading, text);
  gtk_inscription_set_attributes (self->heading, attributes);
  hallway_alignment_update_inscription (self->heading);
}

/* Whether it is another day for who looks from elsewhere. */
static gboolean
is_on_another_day (HallwaySessionRow *self,
                   const HallwaySpan *seen)
{
  const HallwaySpan *span = hallway_session_get_span (self->session);

  return hallway_time_get_day (hallway_span_get_wall (span)) != hallway_time_get_day (hallway_span_get_wall (seen));
}

static void
show_slot_heading (HallwaySessionRow *self)
{
  HallwaySpan      span = hallway_span_seen_in (hallway_session_get_span (self->session), self->zone);
  HallwayZone     *zone = choose_zone (self, &span, get_zone_of_conference (self));
  g_autofree char *zone_name = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *day = NULL;
  g_autofree char *day_and_clock = NULL;

  if (!hallway_slot_row_get_begins_slot (self->slot_row))
    return show_heading (self, NULL, NULL);
  if (!hallway_span_has_start (&span))
    return show_heading (self, _("Time not known yet"), NULL);

  zone_name = hallway_format_zone (&span, zone);
  clock = hallway_format_clock (hallway_span_get_wall (&span));
  if (!self->with_day && !is_on_another_day (self, &span))
    return show_heading (self, clock, zone_name);

  day = hallway_format_day_short (hallway_span_get_wall (&span));
  /* Translators: a day and a time, "Sat 31 Jan, 10:00" */
  day_and_clock = g_strdup_printf (_("%s, %s"), day, clock);
  show_heading (self, day_and_clock, zone_name);
}

static char *
describe_now (HallwaySessionRow *self,
              gint64             now)
{
  HallwaySpan      zoned = hallway_span_in_zone (hallway_session_get_span (self->session), get_zone_of_conference (self));
  g_autofree char *left = hallway_format_minutes ((int) ((hallway_span_get_end (&zoned) - now + 59) / 60));

  /* Translators: a session runs now, with the time that is left of it: "now · 12 minutes left" */
  return g_strdup_printf (_("now · %s left"), left);
}

/* What runs says how long it still does, the rest when it ends. */
static void
show_place (HallwaySessionRow *self,
            gint64             now)
{
  HallwaySpan      span = hallway_span_seen_in (hallway_session_get_span (self->session), self->zone);
  gboolean         is_running = hallway_session_is_running (self->session, now);
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;

  time = is_running ? describe_now (self, now)
                    : hallway_format_until (&span, choose_zone (self, &span, get_zone_of_conference (self)));
  place = join_facts (describe_status (hallway_session_get_status (self->session)),
                      hallway_session_get_room_name (self->session), time);
  hallway_session_summary_set_place (self->summary, place, is_running);
  hallway_session_summary_set_state (self->summary, "running", is_running);
}

/* Says where the words were found that can't be seen in the row. */
static void
show_found (HallwaySessionRow *self,
            const char        *people)
{
  const char *subtitle = hallway_session_get_subtitle (self->session);
  const char *track = hallway_session_get_track_name (self->session);
  guint       n_words = self->words != NULL ? hallway_words_get_n (self->words) : 0;
  guint64     all = n_words >= 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_words) - 1;
  guint64     seen;

  if (n_words == 0)
    return hallway_session_summary_set_notice (self->summary, NULL);

  seen = hallway_words_which (self->words, hallway_session_get_title (self->session)) |
         hallway_words_which (self->words, people) |
         hallway_words_which (self->words, hallway_session_get_room_name (self->session));
  if (seen == all)
    hallway_session_summary_set_notice (self->summary, NULL);
  else if ((seen | hallway_words_which (self->words, track)) == all)
    hallway_session_summary_set_notice (self->summary, track);
  else if ((seen | hallway_words_which (self->words, subtitle)) == all)
    hallway_session_summary_set_notice (self->summary, subtitle);
  else
    hallway_session_summary_set_notice (self->summary, _("Found in the description"));
}

/* At GTK 4.8 a list item has no name of its own. */
static void
name_list_item (HallwaySessionRow *self)
{
  GtkWidget       *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (parent == NULL || self->slot_row == NULL)
    return;

  name = hallway_session_row_describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
star_changed_cb (HallwaySessionRow *self)
{
  hallway_session_summary_set_starred (self->summary, hallway_session_get_starred (self->session));
  name_list_item (self);
}

static void
let_go (HallwaySessionRow *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, star_changed_cb, self);
  if (self->slot_row != NULL)
    g_signal_handlers_disconnect_by_func (self->slot_row, show_slot_heading, self);
  g_clear_object (&self->slot_row);
  g_clear_object (&self->session);
}

static void
take_session (HallwaySessionRow *self,
              HallwaySession    *session)
{
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "notify::starred", G_CALLBACK (star_changed_cb), self);
}

static void
hallway_session_row_dispose (GObject *object)
{
  HallwaySessionRow *self = HALLWAY_SESSION_ROW (object);
  GtkWidget         *child;

  let_go (self);
  g_clear_pointer (&self->zone, hallway_zone_unref);
  g_clear_pointer (&self->words, hallway_words_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hallway_session_row_parent_class)->dispose (object);
}

static void
hallway_session_row_class_init (HallwaySessionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hallway_session_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  hallway_activatable_row_install (GTK_WIDGET_CLASS (klass));
}

static void
hallway_session_row_init (HallwaySessionRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->summary = HALLWAY_SESSION_SUMMARY (hallway_session_summary_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "session-row");
  gtk_widget_set_parent (GTK_WIDGET (self->summary), GTK_WIDGET (self));
}

/**
 * hallway_session_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
hallway_session_row_new (void)
{
  return g_object_new (HALLWAY_TYPE_SESSION_ROW, NULL);
}

/**
 * hallway_session_row_set_zone:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Sets where the person looks from; what the row is given from now on is shown so.
 */
void
hallway_session_row_set_zone (HallwaySessionRow *self,
                              HallwayZone       *zone)
{
  g_return_if_fail (HALLWAY_IS_SESSION_ROW (self));

  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
}

/**
 * hallway_session_row_set_words:
 * @words: (nullable): what was searched
 *
 * Emphasises what was found in what the row is given from now on.
 */
void
hallway_session_row_set_words (HallwaySessionRow *self,
                               HallwayWords      *words)
{
  g_return_if_fail (HALLWAY_IS_SESSION_ROW (self));

  if (self->words == words)
    return;

  g_clear_pointer (&self->words, hallway_words_unref);
  self->words = words != NULL ? hallway_words_ref (words) : NULL;
  hallway_session_summary_set_words (self->summary, words);
}

/**
 * hallway_session_row_set_slot_row:
 * @slot_row: (nullable): a row of the schedule, %NULL to let go of what is shown
 * @with_day: whether headings name the day
 *
 * Shows a session of the schedule; hallway_session_row_set_now() completes it.
 */
void
hallway_session_row_set_slot_row (HallwaySessionRow *self,
                                  HallwaySlotRow    *slot_row,
                                  gboolean           with_day)
{
  g_autofree char *people = NULL;
  HallwayStatus    status;

  g_return_if_fail (HALLWAY_IS_SESSION_ROW (self));

  let_go (self);
  if (slot_row == NULL)
    return;

  self->slot_row = g_object_ref (slot_row);
  self->with_day = with_day;
  take_session (self, hallway_slot_row_get_session (slot_row));
  g_signal_connect_swapped (slot_row, "notify", G_CALLBACK (show_slot_heading), self);

  people = hallway_session_dup_people (self->session);
  status = hallway_session_get_status (self->session);
  show_slot_heading (self);
  hallway_session_summary_set_track (self->summary, hallway_session_get_track (self->session));
  hallway_session_summary_set_title (self->summary, hallway_session_get_title (self->session));
  hallway_session_summary_set_people (self->summary, people);
  hallway_session_summary_set_state (self->summary, "cancelled", status == HALLWAY_STATUS_CANCELLED);
  hallway_session_summary_set_starred (self->summary, hallway_session_get_starred (self->session));
  hallway_session_summary_set_target (self->summary, hallway_session_get_key (self->session));
  show_found (self, people);
  name_list_item (self);
}

/**
 * hallway_session_row_set_now:
 * @now: Unix time
 * @dims_past: whether what is over is dimmed, as it is while the conference runs
 *
 * Shows when a session of the schedule ends, and whether it runs or is over.
 */
void
hallway_session_row_set_now (HallwaySessionRow *self,
                             gint64             now,
                             gboolean           dims_past)
{
  g_return_if_fail (HALLWAY_IS_SESSION_ROW (self));

  if (self->slot_row == NULL)
    return;

  show_place (self, now);
  hallway_session_summary_set_state (self->summary, "past", dims_past && hallway_session_is_over (self->session, now));
}

static void
make_now_line (HallwaySessionRow *self)
{
  GtkWidget *clock = gtk_label_new (NULL);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_add_css_class (clock, "clock");
  gtk_widget_add_css_class (clock, "numeric");
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  self->now_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->now_clock = GTK_LABEL (clock);
  gtk_widget_add_css_class (self->now_line, "now-line");
  gtk_box_append (GTK_BOX (self->now_line), clock);
  gtk_box_append (GTK_BOX (self->now_line), line);
  gtk_widget_insert_after (self->now_line, GTK_WIDGET (self), NULL);
}

/**
 * hallway_session_row_set_now_line:
 * @clock: (nullable): what time it is, when that is between the row above and this one, else %NULL
 */
void
hallway_session_row_set_now_line (HallwaySessionRow *self,
                                  const char        *clock)
{
  g_autofree char *name = NULL;

  g_return_if_fail (HALLWAY_IS_SESSION_ROW (self));

  if (clock == NULL)
    {
      if (self->now_line != NULL)
        gtk_widget_set_visible (self->now_line, FALSE);
      return;
    }

  if (self->now_line == NULL)
    make_now_line (self);
  /* Translators: what time it is, "Now, 10:41" */
  name = g_strdup_printf (_("Now, %s"), clock);
  gtk_label_set_text (self->now_clock, clock);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->now_clock), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->now_line, TRUE);
}

/**
 * hallway_session_row_get_slot_row:
 *
 * Returns: (transfer none) (nullable): the row of the schedule that is shown
 */
HallwaySlotRow *
hallway_session_row_get_slot_row (HallwaySessionRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION_ROW (self), NULL);

  return self->slot_row;
}

/**
 * hallway_session_row_get_session:
 *
 * Returns: (transfer none) (nullable): the session that is shown
 */
HallwaySession *
hallway_session_row_get_session (HallwaySessionRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION_ROW (self), NULL);

  return self->session;
}

/**
 * hallway_session_row_describe:
 *
 * Returns: (transfer full): all that the row shows in one line, for a screen reader
 */
char *
hallway_session_row_describe (HallwaySessionRow *self)
{
  GString         *name;
  const char      *people;
  HallwaySpan      span;
  g_autofree char *when = NULL;

  g_return_val_if_fail (HALLWAY_IS_SESSION_ROW (self), NULL);

  name = g_string_new (hallway_session_summary_get_title (self->summary));
  people = hallway_session_summary_get_people (self->summary);
  if (people != NULL)
    g_string_append_printf (name, ", %s", people);
  if (self->session == NULL)
    return g_string_free (name, FALSE);

  span = hallway_span_seen_in (hallway_session_get_span (self->session), self->zone);
  when = hallway_format_times (&span, choose_zone (self, &span, get_zone_of_conference (self)));
  if (when[0] != '\0')
    g_string_append_printf (name, ", %s", when);
  if (hallway_session_get_room_name (self->session) != NULL)
    g_string_append_printf (name, ", %s", hallway_session_get_room_name (self->session));
  if (describe_status (hallway_session_get_status (self->session)) != NULL)
    g_string_append_printf (name, ", %s", describe_status (hallway_session_get_status (self->session)));
  if (hallway_session_get_starred (self->session))
    g_string_append_printf (name, ", %s", _("starred"));

  return g_string_free (name, FALSE);
}
