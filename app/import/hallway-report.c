/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-report.h"

#include <glib/gi18n.h>

/* How many sessions a warning names before it only counts. */
#define MAX_EXAMPLES 3

struct _HallwayReport
{
  GPtrArray *warnings; /* (owned) (element-type Warning) */
};

typedef struct
{
  HallwayWarning facts;
  char          *problem;  /* (owned) */
  GString       *examples; /* (owned) */
} Warning;

G_DEFINE_BOXED_TYPE (HallwayReport, hallway_report, hallway_report_ref, hallway_report_unref)

static void
warning_free (gpointer data)
{
  Warning *warning = data;

  g_free (warning->facts.message);
  g_free (warning->problem);
  g_string_free (warning->examples, TRUE);
  g_free (warning);
}

static void
clear_report (gpointer data)
{
  HallwayReport *self = data;

  g_ptr_array_unref (self->warnings);
}

/**
 * hallway_report_new:
 *
 * Returns: (transfer full): a report without warnings
 */
HallwayReport *
hallway_report_new (void)
{
  HallwayReport *self = g_atomic_rc_box_new0 (HallwayReport);

  self->warnings = g_ptr_array_new_with_free_func (warning_free);
  return self;
}

/**
 * hallway_report_ref:
 *
 * Returns: (transfer full): @self
 */
HallwayReport *
hallway_report_ref (HallwayReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hallway_report_unref:
 *
 * Lets go of @self, which is freed with the last reference.
 */
void
hallway_report_unref (HallwayReport *self)
{
  g_atomic_rc_box_release_full (self, clear_report);
}

static Warning *
find_warning (HallwayReport *self,
              const char    *code,
              const char    *problem)
{
  Warning *warning;

  for (guint i = 0; i < self->warnings->len; i++)
    {
      warning = g_ptr_array_index (self->warnings, i);
      if (g_str_equal (warning->facts.code, code) && g_str_equal (warning->problem, problem))
        return warning;
    }

  warning = g_new0 (Warning, 1);
  warning->facts.code = g_intern_string (code);
  warning->problem = g_strdup (problem);
  warning->examples = g_string_new (NULL);
  g_ptr_array_add (self->warnings, warning);
  return warning;
}

/**
 * hallway_report_warn:
 * @code: a stable word for scripts; few different ones
 * @problem: what is wrong and what was done about it, without a full stop; few different ones, so
 *   nothing of the file's
 * @session: (nullable): where
 *
 * Counts a problem, and names the first sessions that have it.
 */
void
hallway_report_warn (HallwayReport             *self,
                     const char                *code,
                     const char                *problem,
                     const HallwayDraftSession *session)
{
  if (session != NULL)
    hallway_report_warn_at (self, code, problem, session->title, session->line);
  else
    hallway_report_warn_at (self, code, problem, NULL, 0);
}

/**
 * hallway_report_warn_at:
 * @code: as for hallway_report_warn()
 * @problem: as for hallway_report_warn()
 * @title: (nullable): the title of the session, or the name of the thing
 * @line: the line in the source, from 1, or 0 if it isn't known
 *
 * Counts a problem, and names the first places that have it.
 */
void
hallway_report_warn_at (HallwayReport *self,
                        const char    *code,
                        const char    *problem,
                        const char    *title,
                        guint          line)
{
  Warning *warning;

  g_return_if_fail (self != NULL);
  g_return_if_fail (code != NULL);
  g_return_if_fail (problem != NULL);

  warning = find_warning (self, code, problem);
  warning->facts.count++;
  if (warning->facts.count > MAX_EXAMPLES || (title == NULL && line == 0))
    return;

  g_string_append (warning->examples, warning->examples->len > 0 ? ", " : "");
  if (title == NULL)
    g_string_append_printf (warning->examples, _("line %u"), line);
  else if (line == 0)
    g_string_append_printf (warning->examples, "“%s”", title);
  else
    /* Translators: the title of a session, and the line of the file where it is */
    g_string_append_printf (warning->examples, _("“%s” (line %u)"), title, line);

  g_free (warning->facts.message);
  warning->facts.message = NULL;
}

/**
 * hallway_report_get_n_warnings:
 *
 * Returns: how many different problems there are
 */
guint
hallway_report_get_n_warnings (HallwayReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->warnings->len;
}

/**
 * hallway_report_get_warning:
 *
 * Returns: (transfer none): a problem, in the order in which they were found
 */
const HallwayWarning *
hallway_report_get_warning (HallwayReport *self,
                            guint          position)
{
  Warning *warning;

  g_return_val_if_fail (self != NULL && position < self->warnings->len, NULL);

  warning = g_ptr_array_index (self->warnings, position);
  if (warning->facts.message == NULL)
    warning->facts.message = g_strconcat (warning->problem, warning->examples->len > 0 ? ": " : "", warning->examples->str,
                                          warning->examples->len > 0 && warning->facts.count > MAX_EXAMPLES ? " …" : "", NULL);
  warning->facts.examples = warning->examples->str;
  warning->facts.has_more = warning->facts.count > MAX_EXAMPLES;
  return &warning->facts;
}
