/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chooser of files, shaped like the GtkFileDialog of GTK 4.10, which replaces it when the floor rises. */

#include "hallway-file-dialog.h"

#include <glib/gi18n.h>

/* Ends the dialog, which is asked once. */
static GTask *
take_task (GtkNativeDialog *dialog,
           GTask           *task)
{
  g_signal_handlers_disconnect_by_data (dialog, task);
  if (g_task_get_cancellable (task) != NULL)
    g_signal_handlers_disconnect_by_data (g_task_get_cancellable (task), task);

  return task;
}

static void
cancelled_cb (GCancellable *cancellable,
              GTask        *task)
{
  GtkNativeDialog  *dialog = g_task_get_task_data (task);
  g_autoptr (GTask) owned = take_task (dialog, task);

  gtk_native_dialog_hide (dialog);
  g_task_return_error_if_cancelled (owned);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  g_autoptr (GTask) owned = take_task (dialog, task);

  if (response == GTK_RESPONSE_ACCEPT && gtk_file_chooser_get_select_multiple (GTK_FILE_CHOOSER (dialog)))
    g_task_return_pointer (owned, gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (owned, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    g_task_return_new_error (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", "The dialog was dismissed");
}

/* The task is held by the signal handlers until the response, the dialog by the task. */
static void
show_dialog (GtkFileChooserNative *dialog,
             GCancellable         *cancellable,
             GAsyncReadyCallback   callback,
             gpointer              user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, show_dialog);
  g_task_set_task_data (task, dialog, g_object_unref);
  if (g_task_return_error_if_cancelled (task))
    return g_object_unref (task);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  if (cancellable != NULL)
    g_signal_connect (cancellable, "cancelled", G_CALLBACK (cancelled_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * hallway_file_dialog_open_async:
 * @parent: (nullable): the window that asks
 * @title: the dialog's title
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for files to read. A dismissed dialog is %G_IO_ERROR_CANCELLED.
 */
void
hallway_file_dialog_open_async (GtkWindow          *parent,
                                const char         *title,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _("_Open"), _("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  show_dialog (dialog, cancellable, callback, user_data);
}

/**
 * hallway_file_dialog_save_async:
 * @parent: (nullable): the window that asks
 * @title: the dialog's title
 * @name: the proposed file name
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for a file to write. A dismissed dialog is %G_IO_ERROR_CANCELLED.
 */
void
hallway_file_dialog_save_async (GtkWindow          *parent,
                                const char         *title,
                                const char         *name,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  show_dialog (dialog, cancellable, callback, user_data);
}

/**
 * hallway_file_dialog_open_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Ends hallway_file_dialog_open_async().
 *
 * Returns: (transfer full) (element-type GFile) (nullable): the chosen files, %NULL with @error set
 */
GListModel *
hallway_file_dialog_open_finish (GAsyncResult *result,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, show_dialog), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hallway_file_dialog_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Ends hallway_file_dialog_save_async().
 *
 * Returns: (transfer full) (nullable): the chosen file, %NULL with @error set
 */
GFile *
hallway_file_dialog_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, show_dialog), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
