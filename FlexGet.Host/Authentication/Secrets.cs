using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace FlexGet.Host.Authentication;

/// <summary>Random texts that cannot be guessed, and what is kept of them.</summary>
internal static class Secrets
{
    /// <summary>256 random bits.</summary>
    public static string Create() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
