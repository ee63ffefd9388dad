using FlexGet.Core.Schemas;

namespace FlexGet.Core.Http;

/// <summary>Becomes an application/problem+json answer with this status; its message is the detail that the user reads.</summary>
public sealed class ProblemException : Exception
{
    public ProblemException()
        : this(400, "bad request")
    {
    }

    public ProblemException(string message)
        : this(400, message)
    {
    }

    public ProblemException(string message, Exception innerException)
        : base(message, innerException) => Status = 400;

    /// <param name="status">An HTTP status from 400 on.</param>
    /// <param name="detail">What is wrong, where, and what would be right.</param>
    public ProblemException(int status, string detail)
        : base(detail) => Status = status;

    public int Status { get; }

    /// <summary>Every mistake of a config or body, with its place.</summary>
    public IReadOnlyList<ConfigError> Errors { get; init; } = [];

    /// <summary>The path of what is there already and stands in the way, such as <c>/tasks/tv</c>; the answer has it below the prefix that was asked.</summary>
    public string? Existing { get; init; }

    /// <summary>Further members of the answer.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();
}
