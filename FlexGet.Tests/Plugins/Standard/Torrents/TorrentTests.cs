using System.Text;
using FlexGet.Plugins.Standard.Torrents;

namespace FlexGet.Tests.Plugins.Standard.Torrents;

/// <summary>Reading torrent files that strangers made.</summary>
[Property("Rule", "17.7")]
internal sealed class TorrentTests
{
    internal const string OneFile = "d8:announce9:http://t/4:infod6:lengthi700e4:name8:Show.mkv12:piece lengthi16384e6:pieces0:ee";

    private const string ManyFiles =
        "d4:infod5:filesld6:lengthi5e4:pathl3:sub5:a.txteed6:lengthi7e4:pathl5:b.mkveee4:name4:Showee";

    [Test]
    public void A_torrent_is_named_by_the_hash_of_its_inner_part_as_it_stands_in_the_file()
    {
        var torrent = Torrent.Read(Encoding.ASCII.GetBytes(OneFile));

        // sha1sum of the bytes from "d6:length" to the "e" that closes them.
        torrent.InfoHash.Should().Be("97F9E48DC211792641BCE2D1B4BB266215E307CE");
        torrent.Files.Should().Equal(new TorrentContent("Show.mkv", 700));
        torrent.Size.Should().Be(700);
    }

    [Test]
    public void Several_files_have_their_paths_below_the_folder_of_the_torrent()
    {
        var torrent = Torrent.Read(Encoding.ASCII.GetBytes(ManyFiles));

        torrent.Files.Should().Equal(new TorrentContent("sub/a.txt", 5), new TorrentContent("b.mkv", 7));
        torrent.Size.Should().Be(12);
    }

    [Test]
    public void Names_are_utf8_or_else_latin_and_those_marked_as_utf8_win()
    {
        Files([.. "d4:infod6:lengthi1e4:name3:a"u8, 0xC3, 0xA9, .. "ee"u8]).Should().Equal("aé");
        Files([.. "d4:infod6:lengthi1e4:name2:a"u8, 0xE9, .. "ee"u8]).Should().Equal("aé");
        Files([.. "d4:infod6:lengthi1e4:name1:x10:name.utf-81:yee"u8]).Should().Equal("y");
    }

    [TestCase("de", "there is no mapping \"info\" in it")]
    [TestCase("d4:info1:xe", "there is no mapping \"info\" in it")]
    [TestCase("l", "the end is missing, at byte 1")]
    [TestCase("d4:infode", "the end is missing, at byte 9")]
    [TestCase("d4:infodeex", "something follows the end, at byte 10")]
    [TestCase("d4:info9999999999999999999:e", "expected a number, at byte 7")]
    [TestCase("d4:info99:e", "a text of 99 bytes does not fit, at byte 10")]
    [TestCase("d-1:infodee", "a text of -1 bytes does not fit, at byte 4")]
    [TestCase("di1edee", "expected a number, at byte 1")]
    [TestCase("dx", "expected a number, at byte 1")]
    [TestCase("lx", "unexpected byte 120, at byte 1")]
    [TestCase("i5", "expected a number, at byte 1")]
    public void What_is_no_torrent_is_refused_with_the_place(string text, string message) =>
        FluentActions.Invoking(() => Torrent.Read(Encoding.ASCII.GetBytes(text))).Should().Throw<FormatException>().WithMessage(message);

    [Test]
    public void Nesting_and_numbers_of_values_are_limited()
    {
        var deep = Encoding.ASCII.GetBytes(new string('l', 100_000));
        var many = Encoding.ASCII.GetBytes("l" + string.Concat(Enumerable.Repeat("i1e", 1_000_001)) + "e");

        FluentActions.Invoking(() => Torrent.Read(deep)).Should().Throw<FormatException>().WithMessage("more than 32 levels*");
        FluentActions.Invoking(() => Torrent.Read(many)).Should().Throw<FormatException>().WithMessage("more than 1,000,000 values*");
    }

    [Test]
    public void Lengths_that_lie_do_not_overflow()
    {
        var file = "d6:lengthi9223372036854775807e4:pathl1:aee";

        Torrent.Read(Encoding.ASCII.GetBytes($"d4:infod5:filesl{file}{file}eee")).Size.Should().Be(0);
    }

    [Test]
    public void A_torrent_that_was_cut_or_spoiled_is_read_or_refused()
    {
        var whole = Encoding.ASCII.GetBytes(ManyFiles);
        var spoiled = new Damage(["d", "l", "e", "i", ":", "-", "0", "9999", "4:info", "5:files", "de", "le", "\0"], changes: 5, first: ' ', end: '\u007f');
        var random = new Random(20261124);
        for (var round = 0; round < 20_000; round++)
        {
            var content = round < whole.Length ? whole[..round] : Encoding.Latin1.GetBytes(spoiled.Of(ManyFiles, random));
            try
            {
                Torrent.Read(content).InfoHash.Should().HaveLength(40);
            }
            catch (FormatException error)
            {
                error.Message.Should().NotBeEmpty();
            }
        }
    }

    [TestCase("d8:announce", true)]
    [TestCase("d13:announce-l", true)]
    [TestCase("d:", false)]
    [TestCase("d1234:", false)]
    [TestCase("d", false)]
    [TestCase("", false)]
    [TestCase("<html>", false)]
    public void A_torrent_is_known_by_its_beginning(string start, bool expected) =>
        Torrent.IsBeginning(Encoding.ASCII.GetBytes(start)).Should().Be(expected);

    private static IEnumerable<string> Files(byte[] content) => Torrent.Read(content).Files.Select(file => file.Path);
}
