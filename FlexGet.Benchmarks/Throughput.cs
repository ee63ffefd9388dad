using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace FlexGet.Benchmarks;

/// <summary>Requests per second over a few kept connections; raw sockets, so that the client costs little of the two cores.</summary>
internal static class Throughput
{
    private const int Connections = 4;

    public static async Task<double> MeasureAsync(Uri url, TimeSpan time)
    {
        await RunAsync(url, TimeSpan.FromSeconds(1));
        return await RunAsync(url, time) / time.TotalSeconds;
    }

    private static async Task<long> RunAsync(Uri url, TimeSpan time)
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => Count(url, time))));
        return counts.Sum();
    }

    private static long Count(Uri url, TimeSpan time)
    {
        using var client = new TcpClient(url.Host, url.Port) { NoDelay = true };
        using var stream = client.GetStream();
        var request = Encoding.ASCII.GetBytes(
            $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nX-Api-Key: {ServerProcess.Key}\r\nAccept: application/json\r\n\r\n");
        var buffer = new byte[256 * 1024];
        var watch = Stopwatch.StartNew();
        long count = 0;
        while (watch.Elapsed < time)
        {
            stream.Write(request);
            ReadAnswer(stream, buffer);
            count++;
        }

        return count;
    }

    private static void ReadAnswer(NetworkStream stream, byte[] buffer)
    {
        var filled = 0;
        do
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read > 0 ? read : throw new IOException("the server closed the connection");
        }
        while (!IsComplete(buffer.AsSpan(0, filled)));

        if (!buffer.AsSpan(0, filled).StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, Math.Min(filled, 400)));
        }
    }

    private static bool IsComplete(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var length = answer[..end].IndexOf("Content-Length: "u8);
        if (length < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        var digits = answer[(length + "Content-Length: ".Length)..end];
        var stop = digits.IndexOf((byte)'\r');
        var size = int.Parse(stop < 0 ? digits : digits[..stop], System.Globalization.CultureInfo.InvariantCulture);
        return answer.Length >= end + 4 + size;
    }
}
