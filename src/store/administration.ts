/**
 * The chain of what is done by whoever runs the server, to a collaboration and not in it: that it was taken out, or put
 * in from an export, and of what its administrators do. It belongs to the installation, so no export holds it.
 */
export const administrationChain = '00000000-0000-0000-0000-000000000000'
