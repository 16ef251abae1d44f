/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said in passing. A toast stays for seconds and the next would wait for it, so that the last one takes the place
 * of those before; but a message waits for an offer to undo, which nobody but the person cuts short.
 *
 * One that is still entering leaves only when it has: libadwaita 1.2 frees a toast that is dismissed while its entering is
 * animated, and goes on to animate it. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

/* Longer than libadwaita animates the entering of a toast. */
#define ENTERING_MILLISECONDS 600

static gboolean
entered_cb (gpointer user_data)
{
  HallwayWindow       *self = user_data;
  g_autoptr (AdwToast) leaving = self->leaving != NULL ? g_object_ref (self->leaving) : NULL;

  self->entering_id = 0;
  g_clear_weak_pointer (&self->leaving);
  if (leaving != NULL)
    adw_toast_dismiss (leaving);
  return G_SOURCE_REMOVE;
}

/* The toast is on the screen now, if there is one. */
static void
enter (HallwayWindow *self,
       AdwToast      *toast)
{
  g_clear_handle_id (&self->entering_id, g_source_remove);
  g_set_weak_pointer (&self->toast, toast);
  if (toast != NULL)
    self->entering_id = g_timeout_add (ENTERING_MILLISECONDS, entered_cb, self);
}

static void
dismiss (HallwayWindow *self,
         AdwToast     **slot)
{
  AdwToast *toast = *slot;

  g_clear_weak_pointer (slot);
  if (toast == NULL)
    return;
  if (toast == self->toast && self->entering_id != 0)
    g_set_weak_pointer (&self->leaving, toast);
  else
    adw_toast_dismiss (toast);
}

/* One that is on its way out isn't dismissed again. An offer to undo is made before a message that waits for it. */
static void
dismissed_cb (HallwayWindow *self,
              AdwToast      *toast)
{
  if (self->message == toast)
    g_clear_weak_pointer (&self->message);
  if (self->undo == toast)
    g_clear_weak_pointer (&self->undo);
  if (self->toast == toast)
    enter (self, self->undo != NULL ? self->undo : self->message);
}

static void
show (HallwayWindow *self,
      AdwToast     **slot,
      const char    *message,
      const char    *button,
      const char    *action,
      const char    *target)
{
  /* A toast's title is markup, what is said may not be. */
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast        *toast = adw_toast_new (title);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target (toast, "s", target);
    }
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (slot, toast);
  if (self->toast == NULL)
    enter (self, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * hallway_window_show_toast:
 * @message: what to say
 *
 * Says something in passing.
 */
void
hallway_window_show_toast (HallwayWindow *self,
                           const char    *message)
{
  hallway_window_show_toast_with_button (self, message, NULL, NULL, NULL);
}

/**
 * hallway_window_show_toast_with_button:
 * @message: what to say
 * @button: (nullable): what can be done about it
 * @action: (nullable): the name of the action that does it
 * @target: (nullable): its target
 *
 * Says something in passing that leads further.
 */
void
hallway_window_show_toast_with_button (HallwayWindow *self,
                                       const char    *message,
                                       const char    *button,
                                       const char    *action,
                                       const char    *target)
{
  dismiss (self, &self->message);
  show (self, &self->message, message, button, action, target);
}

/**
 * hallway_window_offer_undo:
 * @message: what was done
 * @action: the name of the action that undoes it
 * @target: its target
 *
 * Says what was done, and offers to undo it until the next that can be undone.
 *
 * Returns: (transfer none): the toast, which is dismissed when the offer ends
 */
AdwToast *
hallway_window_offer_undo (HallwayWindow *self,
                           const char    *message,
                           const char    *action,
                           const char    *target)
{
  dismiss (self, &self->message);
  dismiss (self, &self->undo);
  show (self, &self->undo, message, _("Undo"), action, target);

  return self->undo;
}
