/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-report-page.h"

#include "hallway-format.h"
#include "hallway-import-words.h"
#include "hallway-text-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HallwayReportPage
{
  GtkWidget   parent_instance;

  GString    *text; /* (owned): all of it, to be copied */

  GtkWidget  *content;     /* (unowned): template child */
  GtkFlowBox *counts;      /* (unowned): template child */
  GtkListBox *facts;       /* (unowned): template child */
  GtkLabel   *heading;     /* (unowned): template child */
  GtkWidget  *copy_button; /* (unowned): template child */
  GtkLabel   *explanation; /* (unowned): template child */
  GtkListBox *warnings;    /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayReportPage, hallway_report_page, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_count (HallwayReportPage *self,
           guint              count,
           const char        *noun)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *child = gtk_flow_box_child_new ();

  gtk_box_append (GTK_BOX (box), gtk_label_new (number));
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "title-2");
  gtk_box_append (GTK_BOX (box), gtk_label_new (noun));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_flow_box_insert (self->counts, child, -1);
  g_string_append_printf (self->text, "%s %s\n", number, noun);
}

static void
add_counts (HallwayReportPage *self,
            HallwayConference *conference)
{
  guint sessions = g_list_model_get_n_items (hallway_conference_get_sessions (conference));
  guint days = g_list_model_get_n_items (hallway_conference_get_days (conference));
  guint rooms = g_list_model_get_n_items (hallway_conference_get_rooms (conference));
  guint tracks = g_list_model_get_n_items (hallway_conference_get_tracks (conference));
  guint persons = g_list_model_get_n_items (hallway_conference_get_persons (conference));

  /* Translators: the following stand below a number each */
  add_count (self, sessions, ngettext ("session", "sessions", sessions));
  add_count (self, days, ngettext ("day", "days", days));
  add_count (self, rooms, ngettext ("room", "rooms", rooms));
  add_count (self, tracks, ngettext ("track", "tracks", tracks));
  add_count (self, persons, ngettext ("person", "people", persons));
}

static void
add_fact (HallwayReportPage *self,
          const char        *name,
          const char        *value)
{
  GtkWidget *row;

  if (value == NULL || value[0] == '\0')
    return;

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "subtitle", value, "activatable", FALSE,
                      "title-selectable", FALSE, NULL);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->facts, row);
  g_string_append_printf (self->text, "%s: %s\n", name, value);
}

static void
add_facts (HallwayReportPage *self,
           HallwayConference *conference)
{
  const HallwayRecord *record = hallway_conference_get_record (conference);
  g_autofree char     *day = record->updated > 0 ? hallway_format_day_long (record->updated) : NULL;
  const char          *zone = record->timezone;

  if (zone == NULL)
    zone = record->basis == HALLWAY_BASIS_FLOATING ? _("Not said. Times are those of the place.") : _("Not said. Times are exact.");
  add_fact (self, _("Read From"), record->source);
  add_fact (self, _("Read On"), day);
  add_fact (self, _("Version"), record->version);
  add_fact (self, _("Time Zone"), zone);
}

static void
add_warning (HallwayReportPage    *self,
             const HallwayWarning *warning)
{
  const char      *name = hallway_import_words_name_warning (warning);
  const char      *explanation = hallway_import_words_explain_warning (warning);
  g_autofree char *examples = hallway_import_words_list_examples (warning);
  g_autofree char *title = NULL;
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget       *row = gtk_list_box_row_new ();

  /* Translators: what is wrong with sessions, and how many there are */
  title = warning->count > 1 ? g_strdup_printf (_("%s (%u)"), name, warning->count) : g_strdup (name);
  gtk_widget_add_css_class (box, "report-warning");
  gtk_box_append (GTK_BOX (box), make_label (title, NULL));
  if (explanation != NULL)
    gtk_box_append (GTK_BOX (box), make_label (explanation, "dim-label"));
  if (examples != NULL)
    gtk_box_append (GTK_BOX (box), make_label (examples, "dim-label"));
  for (GtkWidget *label = gtk_widget_get_first_child (box); label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->warnings, row);

  g_string_append_printf (self->text, "\n%s\n", title);
  if (explanation != NULL)
    g_string_append_printf (self->text, "%s\n", explanation);
  if (examples != NULL)
    g_string_append_printf (self->text, "%s\n", examples);
}

static void
add_warnings (HallwayReportPage *self,
              HallwayReport     *report)
{
  guint            n_warnings = report != NULL ? hallway_report_get_n_warnings (report) : 0;
  g_autofree char *heading = NULL;

  if (report == NULL)
    heading = g_strdup (_("No Notes"));
  else if (n_warnings == 0)
    heading = g_strdup (_("Nothing Wrong Was Found"));
  else
    heading = g_strdup_printf (ngettext ("%u Note", "%u Notes", n_warnings), n_warnings);
  gtk_label_set_text (self->heading, heading);

  if (report == NULL)
    gtk_label_set_text (self->explanation, _("Notes are kept until Hallway is closed. Open the schedule again to have them."));
  else
    gtk_label_set_text (self->explanation, _("The organizers may want to know. Nothing was lost by it."));
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), report == NULL || n_warnings > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), n_warnings > 0);
  for (guint i = 0; i < n_warnings; i++)
    add_warning (self, hallway_report_get_warning (report, i));
}

static void
copy_clicked_cb (HallwayReportPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text->str);
}

static void
hallway_report_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HALLWAY_TYPE_REPORT_PAGE);

  G_OBJECT_CLASS (hallway_report_page_parent_class)->dispose (object);
}

static void
hallway_report_page_finalize (GObject *object)
{
  g_string_free (HALLWAY_REPORT_PAGE (object)->text, TRUE);

  G_OBJECT_CLASS (hallway_report_page_parent_class)->finalize (object);
}

static void
hallway_report_page_class_init (HallwayReportPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_report_page_dispose;
  object_class->finalize = hallway_report_page_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (HALLWAY_TYPE_TEXT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayReportPage, content);
  gtk_widget_class_bind_template_child (widget_class, HallwayReportPage, counts);
  gtk_widget_class_bind_template_child (widget_class, HallwayReportPage, facts);
  gtk_widget_class_bind_template_child (widget_class, HallwayReportPage, heading);
  gtk_widget_class_bind_template_child (widget_class, HallwayReportPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayReportPage, explanation);
  gtk_widget_class_bind_template_child (widget_class, HallwayReportPage, warnings);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
hallway_report_page_init (HallwayReportPage *self)
{
  self->text = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_report_page_new:
 * @conference: what is in the store
 * @report: (nullable): of the import, %NULL when it was of another run of the application
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
hallway_report_page_new (HallwayConference *conference,
                         HallwayReport     *report)
{
  HallwayReportPage *self = g_object_new (HALLWAY_TYPE_REPORT_PAGE, NULL);

  g_string_append_printf (self->text, "%s\n", hallway_conference_get_title (conference));
  add_counts (self, conference);
  add_facts (self, conference);
  add_warnings (self, report);
  return GTK_WIDGET (self);
}
