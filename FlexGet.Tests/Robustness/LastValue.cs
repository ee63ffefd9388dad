using System.Net;

namespace FlexGet.Tests.Robustness;

/// <summary>Something that one client changes again and again, each time to the next value, until the server is gone.</summary>
/// <param name="send">Sends the value of this number.</param>
/// <param name="read">Reads the value that the server has.</param>
/// <param name="valueOf">The value of a number; 0 is what it was at first.</param>
internal sealed class LastValue(Func<int, Task<HttpResponseMessage>> send, Func<Task<string?>> read, Func<int, string> valueOf)
{
    private int _acknowledged;
    private int _sent;

    public int Acknowledged => _acknowledged;

    public async Task ChangeAsync()
    {
        try
        {
            while (true)
            {
                using var answer = await send(++_sent);
                answer.StatusCode.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.Conflict], await answer.Content.ReadAsStringAsync());

                // A conflict: somebody else's change of the config came first, and this one is to be tried again.
                _acknowledged = answer.StatusCode == HttpStatusCode.OK ? _sent : _acknowledged;
            }
        }
        catch (HttpRequestException)
        {
            // Killed: the last one was taken or not.
        }
    }

    public async Task ShouldBeKeptAsync() => Enumerable.Range(_acknowledged, _sent - _acknowledged + 1).Select(valueOf)
        .Should().Contain(await read(), "change {0} was acknowledged, and {1} the last one sent", _acknowledged, _sent);
}
