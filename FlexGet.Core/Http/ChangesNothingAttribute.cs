namespace FlexGet.Core.Http;

/// <summary>Marks an action that only looks, though its method is POST: what it was asked is not worth a line of the log.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChangesNothingAttribute : Attribute;
