/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A session in a list: the colour of its track, title, people, room and end, and its star. The first one of a slot or
 * day carries the heading, since a list item can't be made unfocusable at GTK 4.8. */

#include "hallway-session-row.h"

#include "hallway-format.h"
#include "hallway-swatch.h"
#include "model/hallway-conference.h"

#include <glib/gi18n.h>

struct _HallwaySessionRow
{
  GtkWidget          parent_instance;

  HallwaySession    *session; /* (owned) (nullable): what is shown */
  HallwayAgendaItem *item;    /* (owned) (nullable): what is shown of the agenda */
  HallwayZone       *zone;    /* (owned) (nullable): that times are shown in, NULL for the conference's */

  GtkWidget         *heading;      /* (unowned): template child */
  GtkLabel          *heading_time; /* (unowned): template child */
  GtkLabel          *heading_zone; /* (unowned): template child */
  GtkWidget         *body;         /* (unowned): template child */
  HallwaySwatch     *swatch;       /* (unowned): template child */
  GtkLabel          *title;        /* (unowned): template child */
  GtkInscription    *people;       /* (unowned): template child */
  GtkInscription    *place;        /* (unowned): template child */
  GtkLabel          *notice;       /* (unowned): template child */
  GtkWidget         *star;         /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwaySessionRow, hallway_session_row, GTK_TYPE_WIDGET)

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
set_line (GtkInscription *inscription,
          const char     *text)
{
  gtk_inscription_set_text (inscription, text);
  gtk_widget_set_visible (GTK_WIDGET (inscription), text != NULL && text[0] != '\0');
}

static void
show_star (HallwaySessionRow *self)
{
  gboolean         starred = self->session == NULL || hallway_session_get_starred (self->session);
  const char      *title = gtk_label_get_text (self->title);
  g_autofree char *name = NULL;

  /* Translators: the title of a session */
  name = g_strdup_printf (starred ? _("Unstar “%s”") : _("Star “%s”"), title);
  gtk_button_set_icon_name (GTK_BUTTON (self->star),
                            starred ? "hallway-star-symbolic" : "hallway-star-outline-symbolic");
  set_css_class (self->star, "starred", starred);
  gtk_widget_set_tooltip_text (self->star, starred ? _("Unstar") : _("Star"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
let_go (HallwaySessionRow *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->item);
}

static void
set_session (HallwaySessionRow *self,
             HallwaySession    *session)
{
  let_go (self);
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "notify::starred", G_CALLBACK (show_star), self);
}

static HallwayZone *
choose_zone (HallwaySessionRow *self,
             const HallwaySpan *span,
             HallwayZone       *zone_of_conference)
{
  return self->zone != NULL && !span->floating ? self->zone : zone_of_conference;
}

/* "Room · until 10:50", or "10:00 – 10:50 · Room" where no heading says the start */
static char *
make_place (const char *time,
            const char *room,
            gboolean    time_first)
{
  const char *first = time_first ? time : room;
  const char *second = time_first ? room : time;

  if (first == NULL || second == NULL || first[0] == '\0')
    return g_strdup (first == NULL || first[0] == '\0' ? second : first);

  return g_strdup_printf ("%s · %s", first, second);
}

/* What runs says how long it still does, the rest when it ends. */
static void
show_place (HallwaySessionRow *self,
            gint64             now)
{
  HallwaySpan      span = hallway_span_seen_in (hallway_session_get_span (self->session), self->zone);
  HallwayZone     *zone = choose_zone (self, &span, hallway_conference_get_zone (hallway_session_get_conference (self->session)));
  g_autofree char *until = NULL;
  g_autofree char *place = NULL;

  until = hallway_session_is_running (self->session, now) ? hallway_format_left (&span, zone, now)
                                                          : hallway_format_until (&span, zone);
  place = make_place (until, hallway_session_get_room_name (self->session), FALSE);
  set_line (self->place, place);
}

static void
show_heading (HallwaySessionRow *self,
              const char        *time,
              const char        *zone)
{
  gtk_widget_set_visible (self->heading, time != NULL);
  gtk_label_set_text (self->heading_time, time != NULL ? time : "");
  gtk_label_set_text (self->heading_zone, zone != NULL ? zone : "");
}

static void
show_slot_heading (HallwaySessionRow *self,
                   gboolean           with_day)
{
  HallwaySpan      span = hallway_span_seen_in (hallway_session_get_span (self->session), self->zone);
  HallwayZone     *zone = choose_zone (self, &span, hallway_conference_get_zone (hallway_session_get_conference (self->session)));
  g_autofree char *zone_name = hallway_format_zone (&span, zone);
  g_autofree char *clock = NULL;
  g_autofree char *day = NULL;
  g_autofree char *day_and_clock = NULL;

  if (!hallway_span_has_start (&span))
    return show_heading (self, _("Time not known yet"), NULL);

  clock = hallway_format_clock (hallway_span_get_wall (&span));
  if (!with_day)
    return show_heading (self, clock, zone_name);

  day = hallway_format_day_short (hallway_span_get_wall (&span));
  /* Translators: a day and a time, "Sat 31 Jan, 10:00" */
  day_and_clock = g_strdup_printf (_("%s, %s"), day, clock);
  show_heading (self, day_and_clock, zone_name);
}

static void
show_facts (HallwaySessionRow *self,
            const char        *title,
            const char        *people,
            HallwayStatus      status)
{
  gtk_label_set_text (self->title, title);
  set_line (self->people, people);
  set_css_class (self->body, "cancelled", status == HALLWAY_STATUS_CANCELLED);
  show_star (self);
}

static char *
list_people (const HallwayEntry *entry)
{
  GString *people = g_string_new (NULL);

  for (guint i = 0; i < entry->session->n_persons; i++)
    {
      HallwayDraftPerson *person = hallway_draft_get_person (entry->draft, entry->session->persons[i].person);

      g_string_append_printf (people, "%s%s", i > 0 ? ", " : "", person->name);
    }

  return g_string_free (people, FALSE);
}

static void
hallway_session_row_dispose (GObject *object)
{
  let_go (HALLWAY_SESSION_ROW (object));
  g_clear_pointer (&HALLWAY_SESSION_ROW (object)->zone, hallway_zone_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), HALLWAY_TYPE_SESSION_ROW);

  G_OBJECT_CLASS (hallway_session_row_parent_class)->dispose (object);
}

static void
hallway_session_row_class_init (HallwaySessionRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_session_row_dispose;

  g_type_ensure (HALLWAY_TYPE_SWATCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-session-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, heading);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, heading_time);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, heading_zone);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, body);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, title);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, people);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, place);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, notice);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionRow, star);
}

static void
hallway_session_row_init (HallwaySessionRow *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
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
  HallwaySession  *session = slot_row != NULL ? hallway_slot_row_get_session (slot_row) : NULL;
  g_autofree char *people = NULL;

  g_return_if_fail (HALLWAY_IS_SESSION_ROW (self));

  set_session (self, session);
  if (session == NULL)
    return;

  people = hallway_session_dup_people (session);
  if (hallway_slot_row_get_begins_slot (slot_row))
    show_slot_heading (self, with_day);
  else
    show_heading (self, NULL, NULL);

  hallway_swatch_set_track (self->swatch, hallway_session_get_track (session));
  show_facts (self, hallway_session_get_title (session), people, hallway_session_get_status (session));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->star), "s", hallway_session_get_key (session));
}

/**
 * hallway_session_row_set_agenda_item:
 * @item: something in the agenda
 * @begins_day: whether it is the first of its day and carries the heading
 *
 * Shows an item of the agenda.
 */
void
hallway_session_row_set_agenda_item (HallwaySessionRow *self,
                                     HallwayAgendaItem *item,
                                     gboolean           begins_day)
{
  HallwaySession     *session;
  const HallwayEntry *entry;
  HallwaySpan         span;
  g_autofree char    *day = NULL;
  g_autofree char    *people = NULL;
  g_autofree char    *times = NULL;
  g_autofree char    *place = NULL;
  g_autofree char    *name = NULL;

  g_return_if_fail (HALLWAY_IS_SESSION_ROW (self));
  g_return_if_fail (HALLWAY_IS_AGENDA_ITEM (item));

  session = hallway_agenda_item_get_session (item);
  entry = hallway_agenda_item_get_entry (item);
  set_session (self, session);
  self->item = g_object_ref (item);

  if (hallway_agenda_item_get_day (item) != HALLWAY_TIME_UNKNOWN)
    day = hallway_format_day_long (hallway_agenda_item_get_day (item));
  people = list_people (entry);
  span = hallway_span_seen_in (hallway_agenda_item_get_span (item), self->zone);
  times = hallway_format_times (&span, choose_zone (self, &span, hallway_agenda_item_get_zone (item)));
  place = make_place (times, hallway_agenda_item_get_room_name (item), TRUE);
  name = g_strdup_printf ("%s/%s", hallway_agenda_item_get_conference_id (item), hallway_agenda_item_get_key (item));

  show_heading (self, begins_day ? (day != NULL ? day : _("Time not known yet")) : NULL, NULL);
  hallway_swatch_set_track (self->swatch, session != NULL ? hallway_session_get_track (session) : NULL);
  show_facts (self, hallway_agenda_item_get_title (item), people, entry->session->status);
  set_line (self->place, place);
  set_css_class (self->body, "cancelled", hallway_agenda_item_get_state (item) == HALLWAY_ENTRY_GONE || entry->session->status == HALLWAY_STATUS_CANCELLED);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->star), "s", name);
}

/**
 * hallway_session_row_set_notice:
 * @notice: (nullable): a line below the facts that warns, %NULL for none
 */
void
hallway_session_row_set_notice (HallwaySessionRow *self,
                                const char        *notice)
{
  g_return_if_fail (HALLWAY_IS_SESSION_ROW (self));

  gtk_label_set_text (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
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

  if (self->session == NULL || self->item != NULL)
    return;

  show_place (self, now);
  set_css_class (self->body, "past", dims_past && hallway_session_is_over (self->session, now));
}

/**
 * hallway_session_row_get_session:
 *
 * Returns: (transfer none) (nullable): the session that is shown, %NULL for an item of the agenda without one
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
  GString           *name;
  HallwayConference *conference;
  HallwaySpan        span;
  g_autofree char   *when = NULL;

  g_return_val_if_fail (HALLWAY_IS_SESSION_ROW (self), NULL);

  name = g_string_new (gtk_label_get_text (self->title));
  if (gtk_widget_get_visible (GTK_WIDGET (self->people)))
    g_string_append_printf (name, ", %s", gtk_inscription_get_text (self->people));
  if (self->session == NULL)
    return g_string_free (name, FALSE);

  conference = hallway_session_get_conference (self->session);
  span = hallway_span_seen_in (hallway_session_get_span (self->session), self->zone);
  when = hallway_format_times (&span, choose_zone (self, &span, hallway_conference_get_zone (conference)));
  if (when[0] != '\0')
    g_string_append_printf (name, ", %s", when);
  if (hallway_session_get_room_name (self->session) != NULL)
    g_string_append_printf (name, ", %s", hallway_session_get_room_name (self->session));
  if (hallway_session_get_status (self->session) == HALLWAY_STATUS_CANCELLED)
    g_string_append_printf (name, ", %s", _("cancelled"));
  if (hallway_session_get_starred (self->session))
    g_string_append_printf (name, ", %s", _("starred"));

  return g_string_free (name, FALSE);
}
