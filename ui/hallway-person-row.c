/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One person of a session: initials, name, position, a biography that unfolds when it is long, and what else they do in
 * the conference. */

#include "hallway-person-row.h"

#include "hallway-column-layout.h"
#include "hallway-format.h"
#include "hallway-text-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HallwayPersonRow
{
  GtkListBoxRow    parent_instance;

  HallwayText     *text;           /* (owned) (nullable): the biography, shown in full when it is asked for */
  GPtrArray       *other_sessions; /* (owned) (element-type HallwaySession): in which they take part too */
  guint            n_buttons;      /* of other_sessions, the first ones; the rest is made when it is asked for */
  HallwayZone     *zone;           /* (owned) (nullable): that their times are shown in, NULL for the conference's */

  AdwAvatar       *avatar;    /* (unowned): template child */
  GtkLabel        *name;      /* (unowned): template child */
  GtkLabel        *position;  /* (unowned): template child */
  GtkButton       *page;      /* (unowned): template child */
  GtkLabel        *page_host; /* (unowned): template child */
  GtkLabel        *summary;   /* (unowned): template child */
  HallwayTextView *biography; /* (unowned): template child */
  GtkToggleButton *more;      /* (unowned): template child */
  GtkWidget       *others;    /* (unowned): template child */
  GtkBox          *sessions;  /* (unowned): template child */
  GtkToggleButton *all;       /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayPersonRow, hallway_person_row, GTK_TYPE_LIST_BOX_ROW)

#define LONG_BIOGRAPHY 180 /* characters, about three lines */
#define FEW_SESSIONS 3     /* that are listed at once */
#define NARROWEST 10       /* characters; GTK lays a label out at its narrowest */

static char *
make_position (const HallwayDraftPerson *person)
{
  if (person->job_title != NULL && person->company != NULL)
    /* Translators: a person's job title and company, "Engineer, Example Ltd" */
    return g_strdup_printf (_("%s, %s"), person->job_title, person->company);

  return g_strdup (person->job_title != NULL ? person->job_title : person->company);
}

static void
set_line (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
show_biography (HallwayPersonRow *self,
                gboolean          whole)
{
  if (whole)
    hallway_text_view_set_text (self->biography, self->text);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !whole);
  gtk_widget_set_visible (GTK_WIDGET (self->biography), whole);
  gtk_button_set_label (GTK_BUTTON (self->more), whole ? _("Show less") : _("Read more"));
}

static void
more_toggled_cb (HallwayPersonRow *self)
{
  show_biography (self, gtk_toggle_button_get_active (self->more));
}

static void
set_biography (HallwayPersonRow *self,
               HallwayText      *text)
{
  g_autofree char *plain = hallway_text_to_plain (text);
  gboolean         is_long = g_utf8_strlen (plain, -1) > LONG_BIOGRAPHY;

  self->text = hallway_text_ref (text);
  gtk_label_set_text (self->summary, g_strdelimit (plain, "\n", ' '));
  gtk_widget_set_visible (GTK_WIDGET (self->more), is_long);
  show_biography (self, !is_long);
}

/* The page of a person, by the name of where it is. */
static void
set_page (HallwayPersonRow   *self,
          const HallwayEntry *details,
          const char         *url)
{
  g_autofree char *address = hallway_link_resolve (url, hallway_entry_get_base_url (details));
  g_autofree char *host = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->page), address != NULL);
  if (address == NULL)
    return;

  host = hallway_link_get_destination (address);
  gtk_label_set_text (self->page_host, host);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->page), address);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->page), "s", address);
}

static char *
describe_session (HallwaySession *session,
                  HallwayZone    *zone)
{
  HallwaySpan      span = hallway_span_seen_in (hallway_session_get_span (session), zone);
  const char      *room = hallway_session_get_room_name (session);
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (!hallway_span_has_start (&span))
    return g_strdup (room);

  day = hallway_format_day_short (hallway_span_get_wall (&span));
  clock = hallway_format_clock (hallway_span_get_wall (&span));
  if (room == NULL)
    return g_strdup_printf ("%s, %s", day, clock);

  return g_strdup_printf ("%s, %s · %s", day, clock, room);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), NARROWEST);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_session_button (HallwaySession *session,
                     HallwayZone    *zone)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *when = describe_session (session, zone);
  g_autofree char *name = g_strjoin (", ", hallway_session_get_title (session), when, NULL);

  gtk_box_append (GTK_BOX (box), make_label (hallway_session_get_title (session), "other-title"));
  if (when != NULL)
    gtk_box_append (GTK_BOX (box), make_label (when, "other-time"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "other-session");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-session");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hallway_session_get_key (session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
make_buttons (HallwayPersonRow *self,
              guint             n_buttons)
{
  for (; self->n_buttons < MIN (n_buttons, self->other_sessions->len); self->n_buttons++)
    gtk_box_append (self->sessions, make_session_button (self->other_sessions->pdata[self->n_buttons], self->zone));
}

static void
all_toggled_cb (HallwayPersonRow *self)
{
  gboolean show_all = gtk_toggle_button_get_active (self->all);
  guint    n_shown = 0;

  make_buttons (self, show_all ? self->other_sessions->len : FEW_SESSIONS);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sessions)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, show_all || n_shown++ < FEW_SESSIONS);

  gtk_button_set_label (GTK_BUTTON (self->all), show_all ? _("Show fewer") : _("Show all"));
}

static void
hallway_person_row_dispose (GObject *object)
{
  HallwayPersonRow *self = HALLWAY_PERSON_ROW (object);

  g_clear_pointer (&self->text, hallway_text_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (hallway_person_row_parent_class)->dispose (object);
}

static void
hallway_person_row_finalize (GObject *object)
{
  HallwayPersonRow *self = HALLWAY_PERSON_ROW (object);

  g_clear_pointer (&self->other_sessions, g_ptr_array_unref);
  g_clear_pointer (&self->zone, hallway_zone_unref);

  G_OBJECT_CLASS (hallway_person_row_parent_class)->finalize (object);
}

static void
hallway_person_row_class_init (HallwayPersonRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_person_row_dispose;
  object_class->finalize = hallway_person_row_finalize;

  g_type_ensure (HALLWAY_TYPE_COLUMN_LAYOUT);
  g_type_ensure (HALLWAY_TYPE_TEXT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, name);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, position);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, page);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, page_host);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, summary);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, biography);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, more);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, others);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, sessions);
  gtk_widget_class_bind_template_child (widget_class, HallwayPersonRow, all);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
}

static void
hallway_person_row_init (HallwayPersonRow *self)
{
  self->other_sessions = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_person_row_new:
 * @details: the session, only read during the call
 * @person: who, in @details
 *
 * Makes the row of a person.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
hallway_person_row_new (const HallwayEntry       *details,
                        const HallwayDraftPerson *person)
{
  HallwayPersonRow       *self = g_object_new (HALLWAY_TYPE_PERSON_ROW, NULL);
  g_autofree char        *position = make_position (person);
  g_autoptr (HallwayText) text = hallway_entry_make_text (details, person->biography, person->biography_format);

  adw_avatar_set_text (self->avatar, person->name);
  set_line (self->name, person->name);
  set_line (self->position, position);
  set_page (self, details, person->url);
  if (text != NULL)
    set_biography (self, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, person->name, -1);

  return GTK_WIDGET (self);
}

/**
 * hallway_person_row_set_sessions:
 * @conference: whose session it is
 * @person: the same person in @conference
 * @without: the session that is shown already
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Lists what else the person does in the conference; each opens.
 */
void
hallway_person_row_set_sessions (HallwayPersonRow  *self,
                                 HallwayConference *conference,
                                 HallwayPerson     *person,
                                 HallwaySession    *without,
                                 HallwayZone       *zone)
{
  g_autoptr (GListModel) sessions = NULL;

  g_return_if_fail (HALLWAY_IS_PERSON_ROW (self));

  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
  sessions = hallway_conference_list_sessions_of (conference, person);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (HallwaySession) session = g_list_model_get_item (sessions, i);

      if (session != without)
        g_ptr_array_add (self->other_sessions, g_steal_pointer (&session));
    }

  gtk_widget_set_visible (self->others, self->other_sessions->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->all), self->other_sessions->len > FEW_SESSIONS);
  all_toggled_cb (self);
}
