using System.Globalization;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Tasks;

/// <summary>A hash of a config that does not depend on the order of keys, and is the same after a restart.</summary>
internal static class ConfigFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Of(ConfigNode node) => Hash(node).ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Hash(ConfigNode node)
    {
        switch (node)
        {
            case ConfigMapping mapping:
                // A sum of the hashes of the entries: the order does not matter.
                ulong sum = 1;
                foreach (var entry in mapping.Entries)
                {
                    sum += Mix(Mix(Hash(entry.Name, Offset)) ^ Hash(entry.Value));
                }

                return Mix(sum);
            case ConfigSequence sequence:
                ulong hash = 2;
                foreach (var item in sequence.Items)
                {
                    hash = Mix((hash * Prime) ^ Hash(item));
                }

                return hash;
            case ConfigScalar { Value: string text }:
                return Mix(Hash(text, Offset));
            case ConfigScalar scalar:
                // What is no text differs from the text that looks alike.
                return Mix(Hash(string.Create(CultureInfo.InvariantCulture, $"{scalar.Value}"), Offset + 3));
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }

    private static ulong Hash(string text, ulong hash)
    {
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }
}
