namespace ShopHub.Data;

/// <summary>Marks an act: one class, one public <c>Run</c>, the actor first. It never saves; the front door does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UseCaseAttribute : Attribute;

/// <summary>Marks a room's questions: untracked, projected rows.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueriesAttribute : Attribute;
