using ShopHub.Data;

namespace ShopHub.Tests.Cases;

/// <summary>Something a person may do about a case.</summary>
/// <param name="Fits">When it would make sense; at other times it is tried too, and must be refused or harmless.</param>
internal sealed record CaseAct(string Name, Func<CaseFile, bool> Fits, Func<Village, CaseFile, Task<Outcome>> Do);
