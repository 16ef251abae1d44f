/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch-address.h"

#include "hallway-fetch.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>
#include <string.h>

/* What people are given as the address of a schedule, and what to ask for it. */
/* clang-format off */
static const struct
{
  const char *scheme;
  const char *transport;
  gboolean    is_webcal;
} schemes[] = {
  { "https", "https", FALSE },
  { "http", "http", FALSE },
  { "webcals", "https", FALSE },
  { "webcal", "https", TRUE },
};
/* clang-format on */

static int
find_scheme (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i].scheme);

      if (g_ascii_strncasecmp (text, schemes[i].scheme, length) == 0 && g_str_has_prefix (text + length, "://"))
        return (int) i;
    }
  return -1;
}

/**
 * hallway_fetch_is_address:
 * @text: what someone gave
 *
 * Returns: whether it is to be fetched, and no file
 */
gboolean
hallway_fetch_is_address (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return find_scheme (text) >= 0;
}

/* As whom: "Basic" alone, which is all that an address can say (RFC 7617). */
static char *
make_authorization (GUri *uri)
{
  g_autofree char *pair = NULL;
  g_autofree char *encoded = NULL;

  if (g_uri_get_user (uri) == NULL)
    return NULL;

  pair = g_strdup_printf ("%s:%s", g_uri_get_user (uri), g_uri_get_password (uri) != NULL ? g_uri_get_password (uri) : "");
  encoded = g_base64_encode ((const guchar *) pair, strlen (pair));
  return g_strdup_printf ("Basic %s", encoded);
}

static GUri *
make_uri (GUri       *parsed,
          const char *scheme)
{
  const char *path = g_uri_get_path (parsed);

  return g_uri_build (SOUP_HTTP_URI_FLAGS, scheme, NULL, g_uri_get_host (parsed), g_uri_get_port (parsed),
                      *path != '\0' ? path : "/", g_uri_get_query (parsed), NULL);
}

/**
 * hallway_fetch_address_new:
 * @text: what someone gave
 * @error: return location for HALLWAY_FETCH_ERROR_ADDRESS
 *
 * Returns: (transfer full) (nullable): where to ask for it
 */
HallwayFetchAddress *
hallway_fetch_address_new (const char *text,
                           GError    **error)
{
  g_autofree char     *stripped = g_strstrip (g_strdup (text));
  int                  scheme = find_scheme (stripped);
  g_autofree char     *address = NULL;
  g_autoptr (GUri)     uri = NULL;
  HallwayFetchAddress *self;

  if (scheme >= 0 && strlen (stripped) <= HALLWAY_LIMIT_ADDRESS && g_utf8_validate (stripped, -1, NULL))
    {
      address = g_strconcat (schemes[scheme].transport, strstr (stripped, "://"), NULL);
      uri = g_uri_parse (address, SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_PARSE_RELAXED, NULL);
    }
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    {
      g_set_error_literal (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_ADDRESS, _("this isn’t an address that can be fetched; one looks like https://conference.example/schedule.xml"));
      return NULL;
    }

  self = g_new0 (HallwayFetchAddress, 1);
  self->uri = make_uri (uri, schemes[scheme].transport);
  self->authorization = make_authorization (uri);
  self->is_webcal = schemes[scheme].is_webcal;
  return self;
}

/**
 * hallway_fetch_address_free:
 *
 * Frees @self.
 */
void
hallway_fetch_address_free (HallwayFetchAddress *self)
{
  g_uri_unref (self->uri);
  g_free (self->authorization);
  g_free (self);
}

/**
 * hallway_fetch_address_decrypt:
 * @self: that doesn't answer by https
 *
 * Returns: (transfer full) (nullable): the same by http, or %NULL where nobody asked for that, or it would send a
 *   password to all who listen
 */
HallwayFetchAddress *
hallway_fetch_address_decrypt (const HallwayFetchAddress *self)
{
  HallwayFetchAddress *plain;

  if (!self->is_webcal || self->authorization != NULL)
    return NULL;

  plain = g_new0 (HallwayFetchAddress, 1);
  plain->uri = make_uri (self->uri, "http");
  return plain;
}

static gboolean
has_same_origin (GUri *a,
                 GUri *b)
{
  return strcmp (g_uri_get_scheme (a), g_uri_get_scheme (b)) == 0 &&
         g_ascii_strcasecmp (g_uri_get_host (a), g_uri_get_host (b)) == 0 && g_uri_get_port (a) == g_uri_get_port (b);
}

static HallwayFetchAddress *
fail_to_follow (GError    **error,
                const char *reason)
{
  g_set_error_literal (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_REDIRECTED, reason);
  return NULL;
}

/**
 * hallway_fetch_address_follow:
 * @self: what was asked
 * @location: (nullable): where the answer sends on
 * @error: return location for HALLWAY_FETCH_ERROR_REDIRECTED
 *
 * Who one is stays with the server that it was meant for; what is encrypted stays encrypted.
 *
 * Returns: (transfer full) (nullable): where to ask next
 */
HallwayFetchAddress *
hallway_fetch_address_follow (const HallwayFetchAddress *self,
                              const char                *location,
                              GError                   **error)
{
  g_autoptr (GUri)     uri = NULL;
  HallwayFetchAddress *next;

  if (location != NULL && g_utf8_validate (location, -1, NULL) && strlen (location) <= HALLWAY_LIMIT_ADDRESS)
    uri = g_uri_parse_relative (self->uri, location, SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL)
    return fail_to_follow (error, _("the server sends on to an address that isn’t one"));
  if (strcmp (g_uri_get_scheme (uri), "http") != 0 && strcmp (g_uri_get_scheme (uri), "https") != 0)
    return fail_to_follow (error, _("the server sends on to something other than a web address"));
  if (g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return fail_to_follow (error, _("the server sends on to an address that isn’t one"));
  if (strcmp (g_uri_get_scheme (self->uri), "https") == 0 && strcmp (g_uri_get_scheme (uri), "http") == 0)
    return fail_to_follow (error, _("the server sends on from an encrypted to an unencrypted address"));

  next = g_new0 (HallwayFetchAddress, 1);
  next->uri = make_uri (uri, g_uri_get_scheme (uri));
  if (has_same_origin (self->uri, next->uri))
    next->authorization = g_strdup (self->authorization);
  return next;
}

/**
 * hallway_fetch_address_to_string:
 *
 * Returns: (transfer full): the address for people, without user or password
 */
char *
hallway_fetch_address_to_string (const HallwayFetchAddress *self)
{
  return g_uri_to_string (self->uri);
}

/* IPv4 within IPv6: as ::ffff:127.0.0.1, and as 64:ff9b::127.0.0.1 (RFC 4291, 2.5.5; RFC 6052). */
static GInetAddress *
unwrap_address (GInetAddress *address)
{
  static const guint8 mapped[12] = { [10] = 0xff, [11] = 0xff };
  static const guint8 translated[12] = { 0x00, 0x64, 0xff, 0x9b };
  const guint8       *octets = g_inet_address_to_bytes (address);

  if (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6 && (memcmp (octets, mapped, sizeof mapped) == 0 || memcmp (octets, translated, sizeof translated) == 0))
    return g_inet_address_new_from_bytes (octets + sizeof mapped, G_SOCKET_FAMILY_IPV4);
  return g_object_ref (address);
}

/**
 * hallway_fetch_address_is_private:
 * @address: of a server
 *
 * Returns: whether it is this computer or one of its own network, which a stranger may not send us to
 */
gboolean
hallway_fetch_address_is_private (GInetAddress *address)
{
  g_autoptr (GInetAddress) bare = unwrap_address (address);
  const guint8            *octets = g_inet_address_to_bytes (bare);

  if (g_inet_address_get_is_loopback (bare) || g_inet_address_get_is_link_local (bare) || g_inet_address_get_is_site_local (bare) ||
      g_inet_address_get_is_any (bare) || g_inet_address_get_is_multicast (bare))
    return TRUE;

  /* "This network" and that of a provider (RFC 6890); unique local addresses (RFC 4193). */
  if (g_inet_address_get_family (bare) == G_SOCKET_FAMILY_IPV4)
    return octets[0] == 0 || (octets[0] == 100 && (octets[1] & 0xc0) == 64);
  return (octets[0] & 0xfe) == 0xfc;
}

/**
 * hallway_fetch_address_has_private_host:
 *
 * Returns: whether it says itself that it is private, whatever its name would be found to be
 */
gboolean
hallway_fetch_address_has_private_host (const HallwayFetchAddress *self)
{
  const char              *host = g_uri_get_host (self->uri);
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  if (address != NULL)
    return hallway_fetch_address_is_private (address);
  return g_ascii_strcasecmp (host, "localhost") == 0 || g_str_has_suffix (host, ".localhost");
}
