using System.Globalization;
using System.Text;
using FlexGet.Core;

namespace FlexGet.Tests.Templating;

internal sealed class AccentsTests
{
    [TestCase("Amélie", "Amelie")]
    [TestCase("Ame\u0301lie", "Amelie")]
    [TestCase("Žižek Ångström ΰ й が", "Zizek Angstrom υ и か")]
    [TestCase("Ørsted ß 中 \ud800", "Ørsted ß 中 \ud800")]
    public void Letters_lose_their_marks_and_nothing_else(string text, string plain) => Accents.Remove(text).Should().Be(plain);

    [Test]
    public void Every_letter_with_marks_becomes_what_Unicode_says()
    {
        if ("é".Normalize(NormalizationForm.FormD).Length == 1)
        {
            Assert.Ignore("this process runs without ICU, which is the measure here");
        }

        var letters = Enumerable.Range(0xA0, 0xFFFF - 0xA0).Select(code => (char)code)
            .Where(letter => char.IsLetter(letter) && IsOneLetterWithMarks(letter.ToString().Normalize(NormalizationForm.FormD)));

        letters.Where(letter => Accents.Remove(letter.ToString()) != letter.ToString().Normalize(NormalizationForm.FormD)[..1]).Should().BeEmpty();
    }

    private static bool IsOneLetterWithMarks(string text) => text.Length > 1 && char.IsLetter(text[0])
        && text.Skip(1).All(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);
}
