/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch-error.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (hallway_fetch_error_quark, hallway_fetch_error)

/* What is wrong with a certificate, the gravest for a person first. */
/* clang-format off */
static const struct
{
  GTlsCertificateFlags flaw;
  const char          *message;
} flaws[] = {
  { G_TLS_CERTIFICATE_REVOKED, N_("the server can’t prove who it is: its certificate was revoked") },
  { G_TLS_CERTIFICATE_BAD_IDENTITY, N_("the server can’t prove who it is: its certificate is for another name") },
  { G_TLS_CERTIFICATE_EXPIRED, N_("the server can’t prove who it is: its certificate has expired") },
  { G_TLS_CERTIFICATE_NOT_ACTIVATED, N_("the server can’t prove who it is: its certificate isn’t valid yet, or this computer’s clock is wrong") },
  { G_TLS_CERTIFICATE_UNKNOWN_CA, N_("the server can’t prove who it is: nobody that this computer trusts has signed its certificate") },
  { G_TLS_CERTIFICATE_INSECURE, N_("the server can’t prove who it is: its certificate is too weak") },
};
/* clang-format on */

/**
 * hallway_fetch_error_set:
 * @message: translated
 *
 * Sets @error, for messages without a format.
 */
void
hallway_fetch_error_set (GError          **error,
                         HallwayFetchError code,
                         const char       *message)
{
  g_set_error_literal (error, HALLWAY_FETCH_ERROR, (int) code, message);
}

static void
set_certificate_error (GTlsCertificateFlags found,
                       GError             **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (flaws); i++)
    if ((found & flaws[i].flaw) != 0)
      {
        hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_CERTIFICATE, _(flaws[i].message));
        return;
      }
  hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_CERTIFICATE, _("the server can’t prove who it is: its certificate isn’t valid"));
}

static gboolean
is_offline (const GError *problem)
{
  return problem->domain == G_RESOLVER_ERROR || g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE) ||
         g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_HOST_NOT_FOUND);
}

static gboolean
is_unreachable (const GError *problem)
{
  return g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED) || g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE) ||
         g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

static gboolean
is_proxy_problem (const GError *problem)
{
  return problem->domain == G_IO_ERROR && problem->code >= G_IO_ERROR_PROXY_FAILED && problem->code <= G_IO_ERROR_PROXY_NOT_ALLOWED;
}

/**
 * hallway_fetch_error_translate:
 * @problem: (transfer full): what GIO or libsoup says
 * @message: (nullable): the question that failed
 * @error: return location for a HallwayFetchError
 *
 * Says in Hallway's words why a server could not be heard.
 */
void
hallway_fetch_error_translate (GError      *problem,
                               SoupMessage *message,
                               GError     **error)
{
  if (g_error_matches (problem, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE))
    set_certificate_error (message != NULL ? soup_message_get_tls_peer_certificate_errors (message) : 0, error);
  else if (problem->domain == G_TLS_ERROR && message != NULL)
    hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_UNREACHABLE, _("the server doesn’t answer with encryption"));
  else if (is_offline (problem))
    hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_OFFLINE, _("there is no network connection, or no server of this name"));
  else if (is_unreachable (problem))
    hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_UNREACHABLE, _("the server takes no connection"));
  else if (is_proxy_problem (problem))
    hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_UNREACHABLE, _("the proxy of this computer’s settings doesn’t let it through"));
  else if (problem->domain == SOUP_SESSION_ERROR)
    hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_SERVER, _("the server’s answer isn’t HTTP"));
  else
    hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_LOST, _("the connection was lost before all had come"));
  g_error_free (problem);
}
