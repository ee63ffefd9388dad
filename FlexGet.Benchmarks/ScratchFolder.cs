namespace FlexGet.Benchmarks;

/// <summary>A temporary folder that goes away.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("flexget-benchmark-").FullName;

    public string Config(string text)
    {
        var file = System.IO.Path.Combine(Path, "config.yml");
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
