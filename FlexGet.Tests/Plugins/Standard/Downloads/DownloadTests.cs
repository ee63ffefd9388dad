using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;
using FlexGet.Plugins.Standard.Downloads;
using FlexGet.Plugins.Standard.Inputs;

namespace FlexGet.Tests.Plugins.Standard.Downloads;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "17.2")]
internal sealed class DownloadTests : IAsyncDisposable
{
    private readonly Fetcher _fetcher = new(TimeProvider.System);
    private readonly TestSite _site = TestSite.StartAsync().GetAwaiter().GetResult();
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "downloads");

    private DownloadConfig Config => new() { Path = TemplateText.Parse(Target) };

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        _folder.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Accepted_entry_is_written_under_the_name_of_its_url()
    {
        _site.Serve("/a b.bin", "content", "application/octet-stream");

        var entry = await Download(Config, "/a%20b.bin");

        entry.State.Should().Be(EntryState.Accepted);
        entry["location"].Should().Be(Path.Combine(Target, "a b.bin"));
        (await File.ReadAllTextAsync(Path.Combine(Target, "a b.bin"))).Should().Be("content");
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Should().ContainSingle();
    }

    [Test]
    public async Task Name_of_the_server_wins_and_gets_the_extension_of_its_type()
    {
        _site.Serve("/dl.php", async context =>
        {
            context.Response.ContentType = "application/x-bittorrent";
            context.Response.Headers.ContentDisposition = "attachment; filename=\"Some Show\"";
            await context.Response.Body.WriteAsync("d8:announce"u8.ToArray());
        });

        (await Download(Config, "/dl.php"))["location"].Should().Be(Path.Combine(Target, "Some Show.torrent"));
    }

    [TestCase("../../../evil.txt", "evil.txt")]
    [TestCase("/etc/passwd", "etc passwd")]
    [TestCase(@"..\..\evil.txt", "evil.txt")]
    [TestCase("a\u0000b", "a b")]
    [TestCase("..", null)]
    [Property("Rule", "17.6")]
    public async Task Name_cannot_lead_out_of_the_folder(string name, string? end)
    {
        _site.Serve("/a", "content", "application/octet-stream");

        var entry = await Download(Config, "/a", entry =>
        {
            entry["filename"] = name;
            entry["content-disposition"] = false;
        });

        if (end is null)
        {
            entry.State.Should().Be(EntryState.Failed);
        }
        else
        {
            entry.Text("location").Should().StartWith(Target).And.EndWith(end);
            Path.GetDirectoryName(entry.Text("location")).Should().Be(Target);
        }
    }

    [TestCase("{0}/a/../../../evil")]
    [TestCase("{0}/{{{{ title }}}}")]
    [Property("Rule", "17.6")]
    public async Task Field_path_cannot_leave_more_folders_than_the_config_does(string path)
    {
        _site.Serve("/a", "content", "application/octet-stream");

        var entry = await Download(Config, "/a", entry =>
        {
            entry["path"] = string.Format(null, path, Target);
            entry.Title = "../../evil";
        });

        entry.State.Should().Be(EntryState.Failed);
        entry.Reason.Should().Contain("leads out of the folder");
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Test]
    public async Task Web_page_fails_the_entry_unless_that_is_wanted()
    {
        _site.Serve("/a.html", "<html>login</html>", "text/html");

        (await Download(Config, "/a.html")).Reason.Should().EndWith("- maybe a login page?");
        (await Download(Config with { FailHtml = false }, "/a.html")).State.Should().Be(EntryState.Accepted);
    }

    [Test]
    public async Task Same_content_is_fine_other_content_fails_and_overwrite_replaces()
    {
        _site.Serve("/a", "new", "application/octet-stream");
        Directory.CreateDirectory(Target);
        var file = Path.Combine(Target, "a");

        await File.WriteAllTextAsync(file, "new");
        (await Download(Config, "/a")).State.Should().Be(EntryState.Accepted);
        await File.WriteAllTextAsync(file, "old");
        (await Download(Config, "/a")).Reason.Should().Be($"File `{file}` already exists and is not identical.");
        (await File.ReadAllTextAsync(file)).Should().Be("old");
        (await Download(Config with { Overwrite = true }, "/a")).State.Should().Be(EntryState.Accepted);
        (await File.ReadAllTextAsync(file)).Should().Be("new");
    }

    [Test]
    public async Task Next_url_is_tried_and_every_error_told_when_none_works()
    {
        _site.Serve("/good", "content", "application/octet-stream").Serve("/empty", "", "application/octet-stream");

        var good = await Download(Config, "/x", entry => entry["urls"] = new List<string> { "magnet:?xt=1", _site.At("/bad"), _site.At("/good") });
        var bad = await Download(Config, "/x", entry => entry["urls"] = new List<string> { "magnet:?xt=1", _site.At("/bad"), _site.At("/empty") });

        good.Url.Should().Be(_site.At("/good"));
        bad.Reason.Should().Contain("Magnet URL, ").And.Contain("/bad: Network error during request: the server answered 404 Not Found, ")
            .And.EndWith("is 0 bytes in size");
        Directory.GetFiles(Path.Combine(_folder.Path, "received", "tv")).Should().ContainSingle().Which.Should().EndWith(".error");
    }

    [Test]
    public async Task Field_path_and_the_options_dl_path_come_before_the_config()
    {
        _site.Serve("/a", "content", "application/octet-stream");
        var (field, option) = (Path.Combine(_folder.Path, "field"), Path.Combine(_folder.Path, "option"));

        (await Download(Config, "/a", entry => entry["path"] = field))["location"].Should().Be(Path.Combine(field, "a"));
        (await Download(Config, "/a", options: new TaskRunOptions { DlPath = option }))["location"].Should().Be(Path.Combine(option, "a"));
        (await Download(new DownloadConfig(), "/a")).Reason.Should().Be("no path specified for entry");
    }

    [Test]
    public async Task Test_run_fetches_and_writes_nothing()
    {
        var entry = await Download(Config, "/a", options: new TaskRunOptions { Test = true });

        entry["location"].Should().Be(Path.Combine(Target, "TEST_MODE_NO_OUTPUT"));
        _site.Requests.Should().BeEmpty();
        Directory.Exists(Target).Should().BeFalse();
    }

    [Test]
    public async Task Folder_that_cannot_be_made_fails_the_entry_with_the_path()
    {
        _site.Serve("/a", "content", "application/octet-stream");
        await File.WriteAllTextAsync(Target, "a file where the folder should be");

        (await Download(Config, "/a")).Reason.Should().StartWith($"could not write `{Path.Combine(Target, "a")}`");
    }

    [Test]
    public async Task Folder_that_the_input_filesystem_found_is_told_from_a_file()
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder.Path, "source", "Movies")).FullName;

        var entry = await Download(Config, "/a", entry => (entry.Url, entry["location"]) = (new Uri(source).AbsoluteUri, source));

        entry.Reason.Should().Be($"{source} is a folder");
    }

    [Test]
    public async Task Path_of_Windows_is_refused_where_it_would_make_a_folder_of_that_name()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("There it is a path.");
        }

        _site.Serve("/a", "content", "application/octet-stream");

        var entry = await Download(new() { Path = TemplateText.Parse(@"C:\Users\me") }, "/a");

        entry.Reason.Should().Contain("is a path of Windows");
    }

    [Test]
    [Property("Rule", "17.6")]
    public async Task Folders_made_of_a_title_have_no_line_breaks()
    {
        _site.Serve("/a", "content", "application/octet-stream");

        var entry = await Download(Config with { Path = TemplateText.Parse(Target + "/{{ title }}/") }, "/a", entry => entry.Title = "new\nline");

        entry["location"].Should().Be(Path.Combine(Target, "new line", "a"));
    }

    [TestCase(null)]
    [TestCase("other")]
    public async Task File_of_this_computer_is_not_read_for_an_entry_that_was_not_made_of_it(string? location)
    {
        var secret = Path.Combine(_folder.Path, "api-key");
        await File.WriteAllTextAsync(secret, "secret");

        var entry = await Download(Config, "/a", entry =>
        {
            entry.Url = new Uri(secret).AbsoluteUri;
            entry["location"] = location is null ? null : Path.Combine(_folder.Path, location);
        });

        entry.State.Should().Be(EntryState.Failed);
        entry.Reason.Should().Be($"file://{secret} is a file of this computer, and the entry was not made of it");
        Directory.Exists(Target).Should().BeFalse();
    }

    [Test]
    public async Task File_that_the_input_filesystem_found_is_read()
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder.Path, "source")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "a b#%20.bin"), "content");
        var found = (await new Filesystem().InputAsync(new FakeRun([]), new FilesystemConfig { Path = [source] }, CancellationToken.None)).Single();

        var entry = await Download(Config, "/a", entry => (entry.Url, entry["location"]) = (found.Url, found["location"]));

        entry.State.Should().Be(EntryState.Accepted, entry.Reason);
        (await File.ReadAllTextAsync(entry.Text("location")!)).Should().Be("content"); // of what is accepted
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task File_that_an_entry_came_with_stays(bool isTest)
    {
        _site.Serve("/a", "content", "application/octet-stream");
        var file = Path.Combine(_folder.Path, "precious");
        await File.WriteAllTextAsync(file, "precious");

        await Download(Config, "/a", entry => entry["file"] = file, new TaskRunOptions { Test = isTest });

        File.Exists(file).Should().BeTrue();
    }

    [Test]
    [Property("Rule", "2.5")]
    public async Task Rerun_downloads_what_it_takes_in_place_of_what_failed()
    {
        _site.Serve("/b", "content", "application/octet-stream");
        var (dead, good) = (EntryAt("/dead"), EntryAt("/b"));

        await DownloadAsync([[dead], [good]]);

        dead.State.Should().Be(EntryState.Failed);
        good["location"].Should().Be(Path.Combine(Target, "b"));
        Directory.GetDirectories(_folder.Path, "flexget-*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Test]
    public async Task Entries_with_the_same_url_are_downloaded_each()
    {
        _site.Serve("/a", "content", "application/octet-stream");
        var (first, second) = (EntryAt("/a", "first.bin"), EntryAt("/a", "second.bin"));

        await DownloadAsync([[first, second]]);

        new[] { first, second }.Select(entry => entry["location"]).Should().Equal(Path.Combine(Target, "first.bin"), Path.Combine(Target, "second.bin"));
    }

    [Test]
    public async Task Entry_that_a_feed_lists_twice_is_fine()
    {
        _site.Serve("/a", "content", "application/octet-stream");
        var (first, second) = (EntryAt("/a"), EntryAt("/a"));

        await DownloadAsync([[first, second]]);

        second.State.Should().Be(EntryState.Accepted, second.Reason);
        Directory.GetFiles(Target).Should().ContainSingle();
    }

    [Test]
    public async Task Urls_of_an_entry_that_was_written_by_hand_are_tried_in_turn()
    {
        _site.Serve("/good", "content", "application/octet-stream");

        var entry = await Download(Config, "/x", entry => entry["urls"] = new List<object?> { _site.At("/bad"), _site.At("/good") });

        entry.State.Should().Be(EntryState.Accepted, entry.Reason);
        entry.Url.Should().Be(_site.At("/good"));
    }

    [Test]
    public async Task Half_an_answer_leaves_no_file()
    {
        _site.Serve("/a", async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.Body.WriteAsync("half"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        (await Download(Config, "/a")).State.Should().Be(EntryState.Failed);
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Test]
    public async Task Full_disk_fails_the_entry_and_leaves_nothing()
    {
        using var disk = new SmallDisk(_folder.Path);
        _site.Serve("/big", new byte[200_000], "application/octet-stream").Serve("/small", "content", "application/octet-stream");

        var big = await Download(new() { Path = TemplateText.Parse(disk.Path) }, "/big");
        var bigOnItsWay = await Download(Config with { Temp = disk.Path }, "/big");
        var left = Directory.GetFileSystemEntries(disk.Path);
        var small = await Download(new() { Path = TemplateText.Parse(disk.Path) }, "/small");

        big.Reason.Should().StartWith($"could not write `{Path.Combine(disk.Path, "big")}`: ").And.Contain("space");
        bigOnItsWay.Reason.Should().StartWith($"could not write to {disk.Path}").And.Contain("space");
        left.Should().BeEmpty();
        small.State.Should().Be(EntryState.Accepted);
    }

    private Entry EntryAt(string path, string? filename = null)
    {
        var entry = new Entry("Some Show", _site.At(path));
        if (filename is not null)
        {
            (entry["filename"], entry["content-disposition"]) = (filename, false);
        }

        entry.Accept();
        return entry;
    }

    private async Task<Entry> Download(DownloadConfig config, string path, Action<Entry>? prepare = null, TaskRunOptions? options = null)
    {
        var entry = new Entry("Some Show", _site.At(path));
        prepare?.Invoke(entry);
        entry.Accept();
        await DownloadAsync([[entry]], config, options);
        return entry;
    }

    /// <summary>Runs the phases of the plugin for the entries of each pass.</summary>
    private async Task DownloadAsync(Entry[][] passes, DownloadConfig? config = null, TaskRunOptions? options = null)
    {
        var plugin = new Download(_fetcher, TimeProvider.System);
        var toggle = new Toggle<DownloadConfig>(true, config ?? Config);
        foreach (var pass in passes)
        {
            var run = new FakeRun(pass) { Directory = _folder.Path, Given = options ?? new() };
            await plugin.DownloadAsync(run, toggle, CancellationToken.None);
            await plugin.OutputAsync(run, toggle, CancellationToken.None);
            await plugin.LearnAsync(run, toggle, CancellationToken.None);
        }
    }
}
