using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Decisions;

/// <summary>A release of the episode that is known, from this or a former run.</summary>
internal sealed record ReleaseFacts(Quality Quality, int ProperCount, DateTimeOffset FirstSeen, bool IsDownloaded);
