using System.Text;

namespace FlexGet.Tests;

/// <summary>Spoils texts as a seeded generator says: inserts pieces, cuts, repeats and replaces.</summary>
/// <param name="pieces">What is inserted.</param>
/// <param name="changes">A text gets fewer changes than this, one at least.</param>
/// <param name="first">The first character that may replace others.</param>
/// <param name="end">The first one that may not.</param>
internal sealed class Damage(string[] pieces, int changes, char first, char end)
{
    public string Of(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var count = random.Next(1, changes); count > 0; count--)
        {
            var place = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 8), text.Length - place);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(place, pieces[random.Next(pieces.Length)]);
                    break;
                case 1:
                    text.Remove(place, length);
                    break;
                case 2:
                    text.Insert(random.Next(text.Length + 1), text.ToString(place, length));
                    break;
                default:
                    text.Remove(place, length).Insert(place, (char)random.Next(first, end));
                    break;
            }
        }

        return text.ToString();
    }
}
