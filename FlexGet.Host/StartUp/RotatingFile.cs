using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace FlexGet.Host.StartUp;

/// <summary>A log of bounded size whose newest lines are always in the file of the given name: full ones become .1, .2 and so on.</summary>
/// <param name="path">The file.</param>
/// <param name="formatter">Makes lines.</param>
/// <param name="size">A file of so many bytes is full.</param>
/// <param name="kept">How many files there are at most, with the newest.</param>
internal sealed class RotatingFile(string path, ITextFormatter formatter, long size, int kept) : ILogEventSink, IDisposable
{
    private readonly Lock _lock = new();
    private StreamWriter? _writer;

    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            try
            {
                _writer ??= Open();
                formatter.Format(logEvent, _writer);
                _writer.Flush();
                if (_writer.BaseStream.Length >= size)
                {
                    Close();
                    Rotate();
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A full disk: what cannot be written is lost, and the next line is tried again.
                Close();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Close();
        }
    }

    // Others may read, and also move the file away.
    private StreamWriter Open() => new(
        new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private void Close()
    {
        try
        {
            _writer?.Dispose();
        }
        catch (IOException)
        {
            // What did not fit on the disk does not fit now.
        }

        _writer = null;
    }

    private void Rotate()
    {
        for (var number = kept - 1; number >= 1; number--)
        {
            var older = number == 1 ? path : NameOf(number - 1);
            if (File.Exists(older))
            {
                File.Move(older, NameOf(number), overwrite: true);
            }
        }
    }

    private string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{path}.{number}");
}
