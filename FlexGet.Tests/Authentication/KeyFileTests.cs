using FlexGet.Core;
using FlexGet.Host.Authentication;
using FlexGet.Host.StartUp;

namespace FlexGet.Tests.Authentication;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class KeyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KeyFile _file;

    public KeyFileTests() => _file = new KeyFile(new ServerOptions { ConfigFile = "", DataDirectory = _folder.Path, PluginsDirectory = "" });

    public void Dispose() => _folder.Dispose();

    [TestCase("")]
    [TestCase("\n")]
    [TestCase("too-short")]
    [TestCase("two lines of a text\nthat is no key")]
    [TestCase("0123456789abcdef\u00e9")]
    public void File_without_a_key_in_it_is_no_reason_to_make_another_key(string content)
    {
        File.WriteAllText(_file.Path, content);

        var read = _file.Read;

        read.Should().Throw<StartException>().Which.Message.Should().Contain(_file.Path).And.Contain("delete the file");
    }

    [Test]
    public void Folder_in_the_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(_file.Path);

        var read = _file.Read;

        read.Should().Throw<StartException>().Which.Message.Should().Contain("is a folder");
    }

    [Test]
    public void Key_that_was_written_is_read_again()
    {
        _file.Read().Should().BeNull();

        _file.Write("0123456789abcdef");

        _file.Read().Should().Be("0123456789abcdef");
        Directory.EnumerateFiles(_folder.Path).Should().ContainSingle();
    }
}
