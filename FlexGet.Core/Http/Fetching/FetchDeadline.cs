namespace FlexGet.Core.Http.Fetching;

/// <summary>When a fetch is given up: at the end of its time, or when nothing has come for too long.</summary>
internal sealed class FetchDeadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly FetchRequest _request;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _linked;
    private readonly long _started;

    public FetchDeadline(FetchRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        _time = time;
        _request = request;
        _started = time.GetTimestamp();
        _limit = new CancellationTokenSource(Shorter(request.Timeout, request.Patience), time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, cancellationToken);
    }

    public CancellationToken Token => _linked.Token;

    /// <summary>What the user reads when it has passed.</summary>
    public string Reason => _time.GetElapsedTime(_started) >= _request.Timeout
        ? $"no complete answer within {_request.Timeout.TotalSeconds:0.#} s"
        : $"nothing came for {_request.Patience.TotalSeconds:0.#} s";

    /// <summary>Something has come.</summary>
    public void Extend()
    {
        var rest = _request.Timeout - _time.GetElapsedTime(_started);
        _limit.CancelAfter(rest > TimeSpan.Zero ? Shorter(rest, _request.Patience) : TimeSpan.Zero);
    }

    public void Dispose()
    {
        _linked.Dispose();
        _limit.Dispose();
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
