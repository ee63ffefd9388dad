namespace FlexGet.Core.Titles;

/// <summary>
/// Where a run's user has moved components to. Qualities are compared in many places, by operators and in templates, so the order
/// goes with the flow of the run instead of being handed to each; other runs and requests keep their own.
/// </summary>
internal sealed class QualityOrder
{
    private static readonly AsyncLocal<QualityOrder?> Flow = new();

    private readonly Dictionary<QualityComponent, int> _moved = [];

    /// <summary>Makes this the order of everything that is called from here on, until the calling method ends.</summary>
    public void Enter() => Flow.Value = this;

    /// <summary>Puts a component right above or below another of its kind.</summary>
    public void Move(QualityComponent component, QualityComponent other, bool isAbove) =>
        _moved[component] = RankOf(other) + (isAbove ? 1 : -1);

    /// <summary>The rank of a component in the flow of the caller.</summary>
    public static int Rank(QualityComponent component) => Flow.Value?.RankOf(component) ?? component.UsualValue;

    private int RankOf(QualityComponent component) =>
        _moved.Count > 0 && _moved.TryGetValue(component, out var rank) ? rank : component.UsualValue;
}
