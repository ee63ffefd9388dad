using System.Security.Cryptography;
using System.Text;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Configuration.Files;

/// <summary>The text of the file; a byte order mark is kept apart, for YAML does not know it.</summary>
internal sealed record ConfigText(string Text, bool HasMark = false);

/// <summary>config.yml on the disk: read as a whole, written by rename, so that it is always the old or the new one.</summary>
internal sealed class ConfigFile(ServerOptions options)
{
    private const char ByteOrderMark = '\uFEFF';
    private const int MaxBytes = 8 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string FullName => options.ConfigFile;

    public bool Exists => File.Exists(Target);

    /// <summary>A link stays a link: what it points to is written.</summary>
    private string Target
    {
        get
        {
            var file = new FileInfo(FullName);
            return file.LinkTarget is null ? FullName : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? FullName;
        }
    }

    /// <summary>The text; null when there is no file.</summary>
    /// <exception cref="ConfigSyntaxException">It is no UTF-8, or too long for a config.</exception>
    public ConfigText? Read()
    {
        try
        {
            var bytes = RegularFile.Read(Target, MaxBytes + 1);
            if (bytes.Length > MaxBytes)
            {
                throw new ConfigSyntaxException(new ConfigError("", $"a config has at most {MaxBytes >> 20} MiB"));
            }

            var text = Utf8Text.Decode(bytes, file: null);
            return text.StartsWith(ByteOrderMark) ? new ConfigText(text[1..], HasMark: true) : new ConfigText(text);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes the text beside the file, makes it durable and puts it in the file's place, with the file's mode.</summary>
    public void Write(ConfigText text)
    {
        var target = Target;
        var directory = Path.GetDirectoryName(target) ?? throw new IOException($"{target} has no directory");
        Directory.CreateDirectory(directory);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var temporary = Path.Combine(directory, $".{Path.GetFileName(target)}.{name}.tmp");
        try
        {
            WriteDurably(temporary, Utf8.GetBytes(text.HasMark ? ByteOrderMark + text.Text : text.Text));
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        DirectorySync.Flush(directory);
    }

    /// <summary>Changes whenever the file does.</summary>
    public (DateTime Written, long Length) Stamp()
    {
        var file = new FileInfo(Target);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    /// <summary>Until the file's own mode is known nobody else may read it: it may hold secrets.</summary>
    private static void WriteDurably(string file, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
